package io.locum.testapps.plaintext;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Answers every request with Hello, World on {@code --loops} event loops (one unless told). */
public final class PlainTextServer {

    private PlainTextServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        int loops = launch.option("loops").map(Integer::parseInt).orElse(1);
        launch.serve(NettyHttp.listen(launch.port(), loops, Greeter::new));
    }

    private static final class Greeter extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
            NettyHttp.answer(connection, HttpResponseStatus.OK, "Hello, World");
        }
    }
}
