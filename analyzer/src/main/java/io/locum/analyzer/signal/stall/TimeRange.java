package io.locum.analyzer.signal.stall;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds what overlaps a stretch of time among things in order of time that do not overlap one another. */
final class TimeRange {

    private TimeRange() {}

    /** Those that have any moment in common with the stretch; two binary searches. */
    static <T> List<T> overlapping(
            List<T> ordered, Function<T, Instant> start, Function<T, Instant> end, Instant from, Instant to) {
        int first = firstThat(ordered, item -> !end.apply(item).isBefore(from));
        int afterLast = firstThat(ordered, item -> start.apply(item).isAfter(to));
        return first < afterLast ? ordered.subList(first, afterLast) : List.of();
    }

    /** The index of the first of which this holds, as it then does of all that follow; the size when of none. */
    static <T> int firstThat(List<T> ordered, Predicate<T> holdsFromThereOn) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holdsFromThereOn.test(ordered.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
