package io.locum.testapps.eventlooplogging;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Shows seats, and books them. */
final class BookingHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final AuditTrail audit;

    BookingHandler(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        String seat = request.uri().substring(request.uri().lastIndexOf('/') + 1);
        if (request.uri().startsWith("/bookings/")) {
            audit.booked(seat);
            NettyHttp.answer(connection, HttpResponseStatus.CREATED, "seat " + seat + " is yours");
        } else {
            NettyHttp.answer(connection, HttpResponseStatus.OK, "seat " + seat + " is free");
        }
    }
}
