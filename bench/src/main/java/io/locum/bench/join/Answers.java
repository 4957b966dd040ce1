package io.locum.bench.join;

import io.locum.bench.load.Load;
import java.util.Arrays;

/** When each answer came and how long it took. Written by one thread; read when that is done. */
final class Answers implements Load.Listener {

    private static final int ROOM = 1 << 16;

    private long[] times = new long[ROOM];
    private long[] latencies = new long[ROOM];
    private int count;

    @Override
    public void answered(long dueNanos, long nowNanos) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            latencies = Arrays.copyOf(latencies, 2 * count);
        }
        times[count] = nowNanos;
        latencies[count] = nowNanos - dueNanos;
        count++;
    }

    /** How many came from one time on and before another. */
    int between(long fromNanos, long toNanos) {
        int found = 0;
        for (int answer = 0; answer < count; answer++) {
            if (times[answer] - fromNanos >= 0 && times[answer] - toNanos < 0) {
                found++;
            }
        }
        return found;
    }

    /** The longest that one took of those, in nanoseconds; 0 if there were none. */
    long slowestBetween(long fromNanos, long toNanos) {
        long slowest = 0;
        for (int answer = 0; answer < count; answer++) {
            if (times[answer] - fromNanos >= 0 && times[answer] - toNanos < 0) {
                slowest = Math.max(slowest, latencies[answer]);
            }
        }
        return slowest;
    }
}
