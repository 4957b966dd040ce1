package io.locum.agent.host;

/**
 * What a cgroup's {@code cpu.stat} says of its CPU limit, since the cgroup was made; -1 for what is unknown.
 *
 * @param nanos for how long it was throttled; kernels add it up over processors
 * @param throttled in how many periods
 * @param periods of how many
 */
public record Throttling(long nanos, long throttled, long periods) {
    public static final Throttling UNKNOWN = new Throttling(-1, -1, -1);

    private static final long NANOS_PER_MICRO = 1000;

    /** Reads either version: {@code throttled_time} in nanoseconds, or {@code throttled_usec}. */
    public static Throttling parse(String stat) {
        long micros = number(stat, "throttled_usec ");
        long nanos = micros >= 0 ? micros * NANOS_PER_MICRO : number(stat, "throttled_time ");
        return new Throttling(nanos, number(stat, "nr_throttled "), number(stat, "nr_periods "));
    }

    private static long number(String stat, String name) {
        for (String line : stat.split("\n", -1)) {
            if (line.startsWith(name)) {
                try {
                    return Long.parseLong(line.substring(name.length()).strip());
                } catch (NumberFormatException e) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** What was added since; unknown where either is, or where the counting began anew. */
    public Throttling since(Throttling before) {
        return new Throttling(
                difference(nanos, before.nanos),
                difference(throttled, before.throttled),
                difference(periods, before.periods));
    }

    private static long difference(long now, long before) {
        return now < 0 || before < 0 || now < before ? -1 : now - before;
    }
}
