package io.locum.testapps.closefuture;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Leaves each request's listener at the connection. */
public final class Gateway extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final int LOOPS = 2;

    private final Backend backend;

    private Gateway(Backend backend) {
        this.backend = backend;
    }

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(LOOPS, NioIoHandler.newFactory());
        Backend backend = Backend.start(loops);
        launch.serve(NettyHttp.listen(launch.port(), loops, NioServerSocketChannel.class, () -> new Gateway(backend)));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        Question question = new Question(request.uri());
        backend.connection()
                .closeFuture()
                .addListener(closed ->
                        question.fail(() -> NettyHttp.answer(context, HttpResponseStatus.BAD_GATEWAY, "closed")));
        backend.ask(
                question.text(),
                answer -> question.answer(() -> NettyHttp.answer(context, HttpResponseStatus.OK, answer)));
    }
}
