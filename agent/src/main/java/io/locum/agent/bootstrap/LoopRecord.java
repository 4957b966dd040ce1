package io.locum.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/** The tick lengths of a loop and those of its ticks that reached the threshold. One writer at a time. */
public final class LoopRecord {
    private final long thresholdNanos;
    private final TickCounts counts = new TickCounts();
    private final StallRing stalls;

    LoopRecord(long thresholdNanos, int stallCapacity) {
        this.thresholdNanos = thresholdNanos;
        this.stalls = new StallRing(stallCapacity);
    }

    /** Returns whether the tick was a stall and found a place among them. */
    boolean add(long tick, long startNanos, long lengthNanos, @Nullable Thread thread) {
        counts.count(lengthNanos);
        if (lengthNanos >= thresholdNanos) {
            return stalls.offer(tick, startNanos, lengthNanos, thread);
        }
        return false;
    }

    /** How often each tick length occurred. */
    public TickCounts counts() {
        return counts;
    }

    /** Ticks at or above the threshold, until drained. */
    public StallRing stalls() {
        return stalls;
    }
}
