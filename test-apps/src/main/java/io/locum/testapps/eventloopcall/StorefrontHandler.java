package io.locum.testapps.eventloopcall;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Serves product pages; sends one as soon as the warehouse has told the stock. */
final class StorefrontHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final StockClient stock;

    StorefrontHandler(StockClient stock) {
        this.stock = stock;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        String article = request.uri().substring(request.uri().lastIndexOf('/') + 1);
        if (request.uri().startsWith("/availability/")) {
            stock.unitsInStockLater(article)
                    .thenAccept(units -> NettyHttp.answer(connection, HttpResponseStatus.OK, units + " units"))
                    .exceptionally(failure -> {
                        NettyHttp.answer(connection, HttpResponseStatus.BAD_GATEWAY, "the warehouse does not answer");
                        return null;
                    });
        } else {
            NettyHttp.answer(connection, HttpResponseStatus.OK, "article " + article);
        }
    }
}
