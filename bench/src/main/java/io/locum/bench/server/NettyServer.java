package io.locum.bench.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Netty with one event loop, on the transport named by the only argument: {@code nio} or {@code epoll}. */
public final class NettyServer {

    private static final int LARGEST_BODY = 64 * 1024;

    private NettyServer() {}

    /** Starts the server. */
    public static void main(String[] args) throws InterruptedException, IOException {
        Readiness.serve(
                switch (args[0]) {
                    case "nio" -> listen(1, NioIoHandler.newFactory(), NioServerSocketChannel.class);
                    case "epoll" -> listen(1, EpollIoHandler.newFactory(), EpollServerSocketChannel.class);
                    default -> throw new IllegalArgumentException("neither nio nor epoll: " + args[0]);
                });
    }

    /** Listens on a transport with so many event loops; returns the port. */
    static int listen(int loops, IoHandlerFactory transport, Class<? extends ServerSocketChannel> socket)
            throws InterruptedException {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(loops, transport);
        Channel channel = new ServerBootstrap()
                .group(group)
                .channel(socket)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        connection
                                .pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST_BODY), new Greeter());
                    }
                })
                .bind(Readiness.HOST, 0)
                .sync()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    private static final class Greeter extends SimpleChannelInboundHandler<FullHttpRequest> {

        private static final ByteBuf ANSWER =
                Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(Readiness.ANSWER, StandardCharsets.US_ASCII)
                        .asReadOnly());

        @Override
        protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
            FullHttpResponse response =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, ANSWER.duplicate());
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "text/plain")
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
            connection.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }
}
