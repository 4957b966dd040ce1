package io.locum.testapps.closefuture;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A service that answers lines with lines, in order, and the one connection to it. For any thread. */
final class Backend {

    private static final int LONGEST_LINE = 1024;

    private final Queue<Consumer<String>> waiting = new ConcurrentLinkedQueue<>();
    private final Channel connection;

    private Backend(EventLoopGroup loops, InetSocketAddress service) throws InterruptedException {
        this.connection = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(lines(new Answers()))
                .connect(service)
                .sync()
                .channel();
    }

    /** Starts the service, and connects to it. */
    static Backend start(EventLoopGroup loops) throws InterruptedException {
        Channel service = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel client) {
                        client.pipeline().addLast(lines(new Service()));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        return new Backend(loops, (InetSocketAddress) service.localAddress());
    }

    private static ChannelInitializer<SocketChannel> lines(ChannelInboundHandlerAdapter last) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                channel.pipeline()
                        .addLast(
                                new LineBasedFrameDecoder(LONGEST_LINE),
                                new StringDecoder(),
                                new StringEncoder(),
                                last);
            }
        };
    }

    /** The connection that all requests share. */
    Channel connection() {
        return connection;
    }

    /** Asks; the answer is told on the connection's event loop. */
    void ask(String line, Consumer<String> answer) {
        connection.eventLoop().execute(() -> {
            waiting.add(answer);
            connection.writeAndFlush(line + "\n").addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        });
    }

    private final class Answers extends SimpleChannelInboundHandler<String> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            Consumer<String> next = waiting.poll();
            if (next != null) {
                next.accept(line);
            }
        }
    }

    private static final class Service extends SimpleChannelInboundHandler<String> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            context.writeAndFlush("the answer to " + line + "\n").addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }
}
