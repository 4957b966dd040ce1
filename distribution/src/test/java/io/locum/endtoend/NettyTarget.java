package io.locum.endtoend;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jdk.jfr.FlightRecorder;

/**
 * A plain Netty HTTP server to join and leave. It tells about itself on {@code /threads} (names, a line each) and
 * {@code /recordings} (names of the JFR recordings that exist), and {@code /block/<ms>} holds its event loop.
 * Prints {@code ready <port>}; ends by itself after five minutes.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty's futures report to the pipeline
public final class NettyTarget {

    private NettyTarget() {}

    public static void main(String[] args) throws InterruptedException {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        Channel server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(65536), new Handler());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sync()
                .channel();
        System.out.println("ready " + ((InetSocketAddress) server.localAddress()).getPort());
        server.closeFuture().await(5, TimeUnit.MINUTES);
        loops.shutdownGracefully();
    }

    private static final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            byte[] body = answer(request.uri()).getBytes(StandardCharsets.UTF_8);
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(body));
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            context.writeAndFlush(response);
        }

        private static String answer(String path) {
            if (path.startsWith("/block/")) {
                hold(Long.parseLong(path.substring("/block/".length())));
                return "held";
            }
            return switch (path) {
                case "/threads" ->
                    Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .collect(Collectors.joining("\n"));
                case "/recordings" ->
                    FlightRecorder.isInitialized()
                            ? FlightRecorder.getFlightRecorder().getRecordings().stream()
                                    .map(jdk.jfr.Recording::getName)
                                    .collect(Collectors.joining("\n"))
                            : "";
                default -> "hello";
            };
        }

        private static void hold(long millis) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
        }
    }
}
