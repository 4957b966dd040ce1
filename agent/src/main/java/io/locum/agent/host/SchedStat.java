package io.locum.agent.host;

import java.util.Optional;

/**
 * A thread's line in {@code schedstat}.
 *
 * @param cpuNanos CPU time so far; of a running thread up to {@link #STALE_NANOS} old
 * @param runDelayNanos time so far in which it could have run and had no processor
 */
record SchedStat(long cpuNanos, long runDelayNanos) {
    /** The kernel counts a running thread's time at its timer's ticks, 100 to 1000 a second. */
    static final long STALE_NANOS = 20_000_000;

    private static final int LONGEST = 80;

    static ProcText reader() {
        return new ProcText(LONGEST);
    }

    static Optional<SchedStat> parse(String text) {
        String[] numbers = text.strip().split(" ", -1);
        try {
            return numbers.length < 2
                    ? Optional.empty()
                    : Optional.of(new SchedStat(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a thread whose CPU time was between these two may have this line. */
    boolean fits(long cpuBefore, long cpuAfter) {
        return cpuBefore - STALE_NANOS <= cpuNanos && cpuNanos <= cpuAfter;
    }
}
