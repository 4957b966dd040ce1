package io.locum.testapps.cachegrowth;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;

/** Draws small pictures and remembers them in Caffeine's cache, up to {@code --bound=<n>}. */
public final class Thumbnails {

    private static final int PICTURES = 1_500;

    private static final int BYTES = 40_000;

    private final LoadingCache<Long, byte[]> drawn;
    private long shown;

    private Thumbnails(Caffeine<Object, Object> caffeine) {
        drawn = caffeine.build(number -> new byte[BYTES + number.intValue() % 7]);
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Caffeine<Object, Object> caffeine = Caffeine.newBuilder();
        launch.option("bound").map(Long::parseLong).ifPresent(caffeine::maximumSize);
        Thumbnails thumbnails = new Thumbnails(caffeine);
        Traffic.serve(launch, PICTURES, number -> thumbnails.shown += thumbnails.drawn.get((long) number).length);
    }
}
