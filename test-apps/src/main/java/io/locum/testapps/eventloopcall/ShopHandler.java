package io.locum.testapps.eventloopcall;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;

/** Serves product pages; asks the warehouse for the stock and waits. */
final class ShopHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final StockClient stock;

    ShopHandler(StockClient stock) {
        this.stock = stock;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) throws IOException {
        String article = request.uri().substring(request.uri().lastIndexOf('/') + 1);
        if (request.uri().startsWith("/availability/")) {
            NettyHttp.answer(connection, HttpResponseStatus.OK, stock.unitsInStock(article) + " units");
        } else {
            NettyHttp.answer(connection, HttpResponseStatus.OK, "article " + article);
        }
    }
}
