package io.locum.testapps.eventlooplock;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Takes a message from each request's path. */
final class ChatHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final History history;

    ChatHandler(History history) {
        this.history = history;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        NettyHttp.answer(connection, HttpResponseStatus.OK, "message " + history.post(request.uri()));
    }
}
