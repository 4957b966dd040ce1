package io.locum.testapps.queuegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.nio.DoubleBuffer;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Sinks;

/** Feeds a Reactor subscriber that asks for a little at a time, with a buffer that takes all. */
public final class Feed {

    private static final int ITEMS = 120_000;

    private static final int ASKED = 100;

    private final Sinks.Many<Item> sink = Sinks.many().unicast().onBackpressureBuffer();

    private Feed() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Feed feed = new Feed();
        BaseSubscriber<Item> reader = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(ASKED);
            }
        };
        feed.sink.asFlux().subscribe(reader);
        Traffic.serve(Launch.of(args), ITEMS, number -> feed.sink
                .tryEmitNext(new Item("item " + number, DoubleBuffer.allocate(20)))
                .orThrow());
    }

    private record Item(String name, DoubleBuffer values) {}
}
