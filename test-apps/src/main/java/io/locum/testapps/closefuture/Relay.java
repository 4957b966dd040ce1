package io.locum.testapps.closefuture;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Takes each request's listener back when the request is answered. */
public final class Relay extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final int LOOPS = 2;

    private final Backend backend;

    private Relay(Backend backend) {
        this.backend = backend;
    }

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(LOOPS, NioIoHandler.newFactory());
        Backend backend = Backend.start(loops);
        launch.serve(NettyHttp.listen(launch.port(), loops, NioServerSocketChannel.class, () -> new Relay(backend)));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        Question question = new Question(request.uri());
        ChannelFutureListener closed =
                future -> question.fail(() -> NettyHttp.answer(context, HttpResponseStatus.BAD_GATEWAY, "closed"));
        backend.connection().closeFuture().addListener(closed);
        backend.ask(question.text(), answer -> {
            backend.connection().closeFuture().removeListener(closed);
            question.answer(() -> NettyHttp.answer(context, HttpResponseStatus.OK, answer));
        });
    }
}
