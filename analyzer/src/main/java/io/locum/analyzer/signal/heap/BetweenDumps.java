package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.growth.Grown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What changed from earlier dumps of the same program to this one.
 *
 * @param times when each dump was written, oldest first, this one last
 * @param liveBytes what strong references led to in each
 * @param grown what has more entries or bytes than in the first, most bytes first
 * @param gone places that were in an earlier dump and are no more, as a count
 */
public record BetweenDumps(List<Instant> times, List<Long> liveBytes, List<Grown> grown, int gone) {

    public static final Signal<BetweenDumps> SIGNAL =
            new Signal<>(BetweenDumps.class, "heap-growth", "an earlier heap dump (--baseline)");

    public BetweenDumps {
        times = List.copyOf(times);
        liveBytes = List.copyOf(liveBytes);
        grown = List.copyOf(grown);
    }

    /** From the first dump to the last; zero when the times are not known or not in order. */
    public Duration span() {
        Duration span = Duration.between(times.get(0), times.get(times.size() - 1));
        return span.isNegative() ? Duration.ZERO : span;
    }
}
