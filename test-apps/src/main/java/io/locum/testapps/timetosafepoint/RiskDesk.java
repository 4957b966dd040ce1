package io.locum.testapps.timetosafepoint;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells prices on one event loop, while a thread of its own simulates the risk again and again. */
final class RiskDesk {

    private static final Duration BETWEEN_SIMULATIONS = Duration.ofMillis(300);

    /** So many prices are on a page that the young generation fills up a few times a second. */
    private static final int PRICES = 20_000;

    private volatile double risk;

    private RiskDesk() {}

    /** Opens the desk with its simulation; does not return. */
    static void open(Launch launch, Simulation simulation) throws InterruptedException {
        RiskDesk desk = new RiskDesk();
        ScheduledFuture<?> simulating = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "risk"))
                .scheduleWithFixedDelay(
                        () -> desk.risk = simulation.risk(System.nanoTime()),
                        0,
                        BETWEEN_SIMULATIONS.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            launch.serve(NettyHttp.listen(launch.port(), 1, desk::handler));
        } finally {
            simulating.cancel(false);
        }
    }

    private SimpleChannelInboundHandler<FullHttpRequest> handler() {
        return new SimpleChannelInboundHandler<>() {
            @Override
            protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
                NettyHttp.answer(connection, HttpResponseStatus.OK, page());
            }
        };
    }

    private String page() {
        return IntStream.range(0, PRICES)
                .mapToObj(price -> "price " + price)
                .collect(Collectors.joining("\n", "risk " + risk + "\n", ""));
    }
}
