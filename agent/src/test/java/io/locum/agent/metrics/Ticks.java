package io.locum.agent.metrics;

import io.locum.agent.bootstrap.TickCounts;
import io.locum.agent.probe.LoopSecond;
import io.locum.agent.probe.TickTally;
import java.time.Duration;
import java.util.Arrays;

/** Reports of a loop, for tests. */
public final class Ticks {
    private Ticks() {}

    /** A second of a loop that had these ticks and was idle for the rest. */
    public static LoopSecond second(long loopId, String name, Duration... ticks) {
        return report(loopId, name, Duration.ofSeconds(1), Duration.ZERO, ticks);
    }

    /** A report in which a tick of this length still runs. */
    public static LoopSecond report(long loopId, String name, Duration elapsed, Duration running, Duration... ticks) {
        long busy = Arrays.stream(ticks).mapToLong(Duration::toNanos).sum() + running.toNanos();
        long longest = Arrays.stream(ticks).mapToLong(Duration::toNanos).max().orElse(0);
        long[] stalls = Arrays.stream(ticks)
                .mapToLong(Duration::toNanos)
                .filter(length -> length >= 20_000_000)
                .toArray();
        return new LoopSecond(
                loopId,
                "selector",
                name,
                elapsed.toNanos(),
                Math.min(elapsed.toNanos(), busy),
                tally(ticks),
                running.toNanos(),
                stalls.length,
                Arrays.stream(stalls).sum(),
                longest);
    }

    static TickTally tally(Duration... ticks) {
        int[] counts = new int[TickCounts.SIZE];
        for (Duration tick : ticks) {
            counts[bucketOf(tick.toNanos())]++;
        }
        TickTally.Builder builder = new TickTally.Builder();
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                builder.add(bucket, counts[bucket]);
            }
        }
        return builder.take();
    }

    /** The bucket whose middle is nearest. */
    private static int bucketOf(long nanos) {
        int nearest = 0;
        for (int bucket = 1; bucket < TickCounts.SIZE; bucket++) {
            if (Math.abs(TickCounts.middleOf(bucket) - nanos) < Math.abs(TickCounts.middleOf(nearest) - nanos)) {
                nearest = bucket;
            }
        }
        return nearest;
    }
}
