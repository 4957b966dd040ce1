package io.locum.agent.session;

import io.locum.agent.probe.Rates;
import java.util.concurrent.TimeUnit;

/**
 * When CPU samples are put on disk. A killed process loses those since the last time, at most a third of all; each time
 * takes up to ten milliseconds of CPU. Not safe for threads.
 */
final class FlushPace {
    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(16);

    /** Between two flushes passes at most this part of the time that has passed before. */
    private static final int PART = 2;

    private final long begun;
    private long last;

    /** @param begun {@code System.nanoTime()} at which sampling began */
    FlushPace(long begun) {
        this.begun = begun;
        this.last = begun;
    }

    /** Whether to flush now; if so, the time until the next one runs from here. */
    boolean isDue(long now, Rates rates) {
        long pause = Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, (last - begun) / PART));
        if (now - last < pause * rates.slowdown()) {
            return false;
        }
        last = now;
        return true;
    }
}
