package io.locum.agent.probe;

import io.locum.agent.bootstrap.TickCounts;
import java.util.Arrays;

/** How many ticks fell into each bucket of {@link TickCounts}; buckets without ticks take no room. Immutable. */
public final class TickTally {
    /** No ticks. */
    public static final TickTally NONE = new TickTally(new int[0]);

    /** Bucket and count in turn, buckets rising. */
    private final int[] bucketsAndCounts;

    private TickTally(int[] bucketsAndCounts) {
        this.bucketsAndCounts = bucketsAndCounts;
    }

    /** Adds these ticks to counts, one for each of {@link TickCounts#SIZE} buckets. */
    public void addTo(long[] counts) {
        for (int i = 0; i < bucketsAndCounts.length; i += 2) {
            counts[bucketsAndCounts[i]] += bucketsAndCounts[i + 1];
        }
    }

    /** The lowest bucket with a tick, {@link TickCounts#SIZE} without ticks. */
    public int lowest() {
        return bucketsAndCounts.length == 0 ? TickCounts.SIZE : bucketsAndCounts[0];
    }

    /** The highest bucket with a tick, -1 without ticks. */
    public int highest() {
        return bucketsAndCounts.length == 0 ? -1 : bucketsAndCounts[bucketsAndCounts.length - 2];
    }

    /** How many ticks there are. */
    public long total() {
        long total = 0;
        for (int i = 1; i < bucketsAndCounts.length; i += 2) {
            total += bucketsAndCounts[i];
        }
        return total;
    }

    /** Collects a tally, bucket by bucket; to be used again and again by one thread. */
    public static final class Builder {
        private final int[] bucketsAndCounts = new int[2 * TickCounts.SIZE];
        private int size;

        /** Notes a bucket, above those noted before. */
        public void add(int bucket, int count) {
            bucketsAndCounts[size++] = bucket;
            bucketsAndCounts[size++] = count;
        }

        /** What was noted since the last call. */
        public TickTally take() {
            if (size == 0) {
                return NONE;
            }
            TickTally tally = new TickTally(Arrays.copyOf(bucketsAndCounts, size));
            size = 0;
            return tally;
        }
    }
}
