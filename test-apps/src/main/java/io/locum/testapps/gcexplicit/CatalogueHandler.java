package io.locum.testapps.gcexplicit;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.concurrent.Executor;

/** Answers questions about a product at once, and has exports made elsewhere. */
final class CatalogueHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final Catalogue catalogue;
    private final Exports exports;
    private final Executor exporting;

    CatalogueHandler(Catalogue catalogue, Exports exports, Executor exporting) {
        this.catalogue = catalogue;
        this.exports = exports;
        this.exporting = exporting;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        int number = Integer.parseInt(request.uri().substring(request.uri().lastIndexOf('/') + 1));
        if (request.uri().startsWith("/exports/")) {
            exporting.execute(() -> NettyHttp.answer(connection, HttpResponseStatus.OK, exports.export(number)));
        } else {
            NettyHttp.answer(connection, HttpResponseStatus.OK, catalogue.line(number));
        }
    }
}
