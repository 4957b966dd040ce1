package io.locum.analyzer.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Ties the target's {@code System.nanoTime()} to the time of its other events. The two clocks drift, so each time is
 * taken from the nearest tie.
 *
 * @param ties at least one, in order of time
 */
public record Clock(List<Tie> ties) {

    public static final Signal<Clock> SIGNAL = new Signal<>(Clock.class, "clock", "locum.Pulse");

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
        Tie tie = ties.get(low);
        if (low > 0 && nanoTime - ties.get(low - 1).nanoTime() < Math.abs(tie.nanoTime() - nanoTime)) {
            tie = ties.get(low - 1);
        }
        return tie.at().plus(Duration.ofNanos(nanoTime - tie.nanoTime()));
    }
}
