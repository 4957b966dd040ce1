package io.locum.agent.metrics;

import io.locum.agent.bootstrap.TickCounts;
import io.locum.agent.probe.TickTally;

/**
 * The loop delay that some ticks cause: P(delay &gt; d) = Σ max(0, L − d) / elapsed, as docs/design.md has it. Between two
 * tick lengths that sum is linear in d, so that one walk from the longest tick down finds a percentile exactly.
 *
 * <p>Ticks are told by when they end, so those of a short time may be longer than it; elapsed is then what they took.
 * Made once and filled again and again; for one thread.
 */
final class DelayCurve {
    private final long[] counts = new long[TickCounts.SIZE];
    private final long[] lengths = new long[TickCounts.SIZE + 1];
    private final long[] numbers = new long[TickCounts.SIZE + 1];
    private int lowest = TickCounts.SIZE;
    private int highest = -1;
    private int size;
    private double busy;
    private double elapsed;

    /** Adds ticks to those that the next {@link #draw} takes. */
    void add(TickTally ticks) {
        ticks.addTo(counts);
        lowest = Math.min(lowest, ticks.lowest());
        highest = Math.max(highest, ticks.highest());
    }

    /**
     * Takes what was added since the last time.
     *
     * @param elapsedNanos in which the ticks ended
     * @param runningNanos a tick that has not ended yet; 0: there is none
     */
    void draw(long elapsedNanos, long runningNanos) {
        size = 0;
        busy = 0;
        long running = runningNanos;
        for (int bucket = highest; bucket >= lowest; bucket--) {
            if (counts[bucket] > 0) {
                long length = TickCounts.middleOf(bucket);
                if (running >= length) {
                    add(running, 1);
                    running = 0;
                }
                add(length, counts[bucket]);
                counts[bucket] = 0;
            }
        }
        add(running, 1);
        lowest = TickCounts.SIZE;
        highest = -1;
        elapsed = Math.max((double) elapsedNanos, busy);
    }

    private void add(long length, long number) {
        if (length > 0) {
            lengths[size] = length;
            numbers[size] = number;
            size++;
            busy += (double) length * number;
        }
    }

    /** The delay in nanoseconds that this share of arrivals, 0 to 1, stays within; 0 when so many find the loop idle. */
    long percentile(double share) {
        double target = (1 - share) * elapsed;
        double area = 0;
        double longer = 0;
        for (int i = 0; i < size; i++) {
            double below = i + 1 < size ? lengths[i + 1] : 0;
            longer += numbers[i];
            double next = area + longer * (lengths[i] - below);
            if (next > target) {
                return Math.round(lengths[i] - (target - area) / longer);
            }
            area = next;
        }
        return 0;
    }
}
