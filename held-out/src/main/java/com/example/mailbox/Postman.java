package com.example.mailbox;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

/** Delivers a mail for each request; the mailbox is full at the first try of every fourth. */
abstract class Postman extends ChannelInboundHandlerAdapter {

    /** How long to wait before another try. */
    static final int BACKOFF_MILLIS = 75;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            String uri = ((FullHttpRequest) message).uri();
            deliver(context, Integer.parseInt(uri.substring(uri.lastIndexOf('/') + 1)), 1);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /** Tries to deliver, and again later if that is no use. */
    abstract void deliver(ChannelHandlerContext context, int mail, int attempt);

    static boolean full(int mail, int attempt) {
        return attempt == 1 && mail % 4 == 0;
    }

    static void delivered(ChannelHandlerContext context) {
        DefaultFullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        var unused = context.writeAndFlush(response);
    }
}
