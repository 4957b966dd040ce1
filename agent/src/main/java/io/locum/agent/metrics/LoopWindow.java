package io.locum.agent.metrics;

import io.locum.agent.probe.LoopSecond;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The last ten seconds of one loop, and its sums since the beginning. For one thread. */
final class LoopWindow {
    private static final Duration LONG = Duration.ofSeconds(10);

    /** Reports come a second apart, give or take a wake-up; some follow at once when JFR ends a chunk. */
    private static final Duration SHORT = Duration.ofMillis(900);

    private final Deque<LoopSecond> latest = new ArrayDeque<>();
    private long kept;
    private long ticks;
    private long busy;
    private long watched;
    private long stalls;
    private long stalled;
    private long longest;

    /** Takes a report in, and tells how the loop does now. */
    LoopFigures add(LoopSecond second, DelayCurve curve) {
        latest.addFirst(second);
        kept += second.elapsedNanos();
        while (kept - latest.getLast().elapsedNanos() >= LONG.toNanos()) {
            kept -= latest.removeLast().elapsedNanos();
        }
        busy += second.busyNanos();
        watched += second.elapsedNanos();
        stalls += second.stalls();
        stalled += second.stalledNanos();
        longest = Math.max(longest, Math.max(second.longestNanos(), second.runningNanos()));
        ticks += second.ticks().total();
        return new LoopFigures(
                window(SHORT, curve), window(LONG, curve), ticks, busy, watched, stalls, stalled, longest);
    }

    /** Of the latest reports that together last that long. */
    private WindowFigures window(Duration length, DelayCurve curve) {
        long elapsed = 0;
        long inTicks = 0;
        long longestEnded = 0;
        for (Iterator<LoopSecond> reports = latest.iterator(); reports.hasNext() && elapsed < length.toNanos(); ) {
            LoopSecond report = reports.next();
            elapsed += report.elapsedNanos();
            inTicks += report.busyNanos();
            longestEnded = Math.max(longestEnded, report.longestNanos());
            curve.add(report.ticks());
        }
        long running = latest.getFirst().runningNanos();
        curve.draw(elapsed, running);
        long max = Math.max(longestEnded, running);
        return new WindowFigures(
                elapsed,
                elapsed == 0 ? 0 : Math.min(1, (double) inTicks / elapsed),
                Math.min(max, curve.percentile(0.5)),
                Math.min(max, curve.percentile(0.99)),
                max);
    }
}
