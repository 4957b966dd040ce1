package io.locum.testapps.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** An HTTP server on Netty, on the loopback address. */
public final class NettyHttp {

    /** A request body larger than this is refused; no sample application needs more. */
    private static final int LARGEST_BODY = 64 * 1024;

    private NettyHttp() {}

    /**
     * Listens and answers with a handler made for each connection, on the given number of NIO event loops.
     *
     * @return the port it listens on
     */
    public static int listen(int port, int loops, Supplier<? extends SimpleChannelInboundHandler<?>> handlers)
            throws InterruptedException {
        var group = new MultiThreadIoEventLoopGroup(loops, NioIoHandler.newFactory());
        return listen(port, group, NioServerSocketChannel.class, handlers);
    }

    /**
     * Listens and answers with a handler made for each connection, on event loops of the caller's choice.
     *
     * @return the port it listens on
     */
    public static int listen(
            int port,
            EventLoopGroup loops,
            Class<? extends ServerSocketChannel> transport,
            Supplier<? extends SimpleChannelInboundHandler<?>> handlers)
            throws InterruptedException {
        Channel channel = new ServerBootstrap()
                .group(loops)
                .channel(transport)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        connection
                                .pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST_BODY), handlers.get());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), port)
                .sync()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Answers with a short text; may be called from any thread. */
    public static void answer(ChannelHandlerContext connection, HttpResponseStatus status, String text) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        connection.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
}
