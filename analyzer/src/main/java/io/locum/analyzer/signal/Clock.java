package io.locum.analyzer.signal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Ties the target's {@code System.nanoTime()} to the time of its other events. The two clocks drift, so each time is
 * taken from the ties around it; among those from the one that was written soonest after its clock was read, since a
 * thread may lose its processor in between.
 *
 * @param ties at least one, in order of time
 */
public record Clock(List<Tie> ties) {

    public static final Signal<Clock> SIGNAL = new Signal<>(Clock.class, "clock", "locum.Pulse");

    /** In as many seconds the clocks drift apart by microseconds. */
    private static final int NEIGHBOURS = 5;

    public Clock {
        ties = ties.stream().sorted(Comparator.comparingLong(Tie::nanoTime)).toList();
        if (ties.isEmpty()) {
            throw new IllegalArgumentException("A clock without a tie");
        }
    }

    /** One moment, by both clocks. */
    public record Tie(long nanoTime, Instant at) {}

    /** The moment at which the target's clock read this. */
    public Instant at(long nanoTime) {
        int low = 0;
        int high = ties.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ties.get(middle).nanoTime() < nanoTime) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int around = low;
        return ties.subList(Math.max(0, around - NEIGHBOURS), Math.min(ties.size(), around + NEIGHBOURS + 1)).stream()
                .map(tie -> tie.at().plusNanos(nanoTime - tie.nanoTime()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
