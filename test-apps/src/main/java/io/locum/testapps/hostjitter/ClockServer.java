package io.locum.testapps.hostjitter;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Instant;

/** Tells the time, on one event loop. There is nothing wrong with it. */
public final class ClockServer {

    private ClockServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        launch.serve(NettyHttp.listen(launch.port(), 1, Clock::new));
    }

    private static final class Clock extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
            NettyHttp.answer(connection, HttpResponseStatus.OK, "at the third stroke it is " + Instant.now());
        }
    }
}
