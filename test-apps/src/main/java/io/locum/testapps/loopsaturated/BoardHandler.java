package io.locum.testapps.loopsaturated;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.function.Supplier;

/** Sends the board. */
final class BoardHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final Supplier<String> page;

    BoardHandler(Supplier<String> page) {
        this.page = page;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        NettyHttp.answer(connection, HttpResponseStatus.OK, page.get());
    }
}
