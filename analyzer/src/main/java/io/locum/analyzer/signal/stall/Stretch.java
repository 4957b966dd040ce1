package io.locum.analyzer.signal.stall;

import io.locum.analyzer.signal.StallEvents.Look;
import java.util.Optional;

/**
 * The time between two looks, or between a look and an end of the stall. Times are nanoseconds since the stall began.
 *
 * @param earlier the look at its begin; empty at the stall's begin
 * @param later the look at its end; empty at the stall's end
 * @param cpuNanos CPU time used in it, at its edges an upper bound; negative: unknown
 * @param runDelayNanos time in it without a processor although it could have run, at its edges an upper bound; negative:
 *     unknown
 */
record Stretch(long from, long to, Optional<Look> earlier, Optional<Look> later, long cpuNanos, long runDelayNanos) {

    static Stretch between(long from, long to, Optional<Look> earlier, Optional<Look> later, Neighbours neighbours) {
        Optional<Look> a = earlier.or(neighbours::before);
        Optional<Look> b = later.or(neighbours::after);
        return new Stretch(
                from,
                to,
                earlier,
                later,
                difference(a.map(Look::cpuNanos), b.map(Look::cpuNanos)),
                difference(a.map(Look::runDelayNanos), b.map(Look::runDelayNanos)));
    }

    private static long difference(Optional<Long> before, Optional<Long> after) {
        boolean known = before.isPresent() && after.isPresent() && before.get() >= 0 && after.get() >= before.get();
        return known ? after.get() - before.get() : -1;
    }

    /** Whether it lies between two looks, so that its numbers are exact. */
    boolean exact() {
        return earlier.isPresent() && later.isPresent();
    }
}
