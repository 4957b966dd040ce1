package io.locum.testapps.reactorcall;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Converts money at the bank's rate, which it asks for on a scheduler; and at yesterday's, which it knows. */
final class ConverterHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final double YESTERDAY = 1.17;

    /** The free service lets its users wait a little. */
    private static final Duration POLITENESS = Duration.ofMillis(5);

    private final Bank bank;
    private final Scheduler scheduler;

    ConverterHandler(Bank bank, Scheduler scheduler) {
        this.bank = bank;
        this.scheduler = scheduler;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        rate(request.uri())
                .map(rate -> 100 * rate)
                .subscribe(
                        amount -> NettyHttp.answer(connection, HttpResponseStatus.OK, String.valueOf(amount)),
                        failure ->
                                NettyHttp.answer(connection, HttpResponseStatus.BAD_GATEWAY, String.valueOf(failure)));
    }

    private Mono<Double> rate(String path) {
        if (path.startsWith("/today/")) {
            return Mono.fromCallable(() -> bank.rateOf(path.substring("/today/".length())))
                    .subscribeOn(scheduler);
        }
        return Mono.just(YESTERDAY).delayElement(POLITENESS);
    }
}
