package io.locum.analyzer.signal.stall;

import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import java.util.List;
import java.util.Optional;

/** The last look at a thread before a stall and the first after it: what it used between, it did not all use in the stall. */
record Neighbours(Optional<Look> before, Optional<Look> after) {

    static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());

    /** @param looks at the thread, in order of time */
    static Neighbours of(List<Look> looks, Seen stall) {
        long end = stall.startNanos() + stall.length().toNanos();
        int from = TimeRange.firstThat(looks, look -> look.atNanos() >= stall.startNanos());
        int to = TimeRange.firstThat(looks, look -> look.atNanos() > end);
        return new Neighbours(
                from == 0 ? Optional.empty() : Optional.of(looks.get(from - 1)),
                to == looks.size() ? Optional.empty() : Optional.of(looks.get(to)));
    }
}
