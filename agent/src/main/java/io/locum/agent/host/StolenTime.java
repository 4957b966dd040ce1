package io.locum.agent.host;

import java.util.StringTokenizer;

/** What the hypervisor gave to others while this machine wanted to run, over all processors. */
public final class StolenTime {
    /** The kernel shows all times of {@code /proc/stat} to users in hundredths of a second. */
    private static final long TICK_NANOS = 10_000_000;

    /** The first line: {@code cpu user nice system idle iowait irq softirq steal …}. */
    private static final int STEAL = 8;

    private final ProcText reader = new ProcText(256);

    /** Since the machine started, in nanoseconds, in steps of 10 ms; -1: unknown. */
    public long nanos() {
        return reader.read("/proc/stat").map(StolenTime::parse).orElse(RunDelays.UNKNOWN);
    }

    static long parse(String stat) {
        StringTokenizer fields = new StringTokenizer(stat.split("\n", 2)[0], " ");
        try {
            if (fields.countTokens() <= STEAL || !fields.nextToken().equals("cpu")) {
                return RunDelays.UNKNOWN;
            }
            for (int field = 1; field < STEAL; field++) {
                fields.nextToken();
            }
            return Long.parseLong(fields.nextToken()) * TICK_NANOS;
        } catch (NumberFormatException e) {
            return RunDelays.UNKNOWN;
        }
    }
}
