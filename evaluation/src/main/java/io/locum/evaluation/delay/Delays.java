package io.locum.evaluation.delay;

import java.time.Duration;
import java.util.Arrays;

/** Many delays of one sort, at least one. Immutable. */
final class Delays {

    private final long[] sorted;

    private Delays(long[] sorted) {
        this.sorted = sorted;
    }

    /** Delays in nanoseconds, in any order. */
    static Delays of(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("no delays");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Delays(sorted);
    }

    /** How many there are. */
    int count() {
        return sorted.length;
    }

    /** The shortest of them that at least the percentile's share stays within. */
    Duration at(Percentile percentile) {
        int rank = (int) Math.ceil(percentile.share() * sorted.length);
        return Duration.ofNanos(sorted[Math.max(0, rank - 1)]);
    }
}
