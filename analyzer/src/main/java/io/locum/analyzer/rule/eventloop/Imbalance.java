package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import java.time.Duration;
import java.util.List;

/**
 * How evenly the loops of one group share its work.
 *
 * @param full those of them that have hardly any time left
 * @param group all of them, busiest first
 */
record Imbalance(List<EventLoop> full, List<EventLoop> group, RecordingInfo info) {

    /** Below this, queueing costs hardly anything: an even share of the work would fit everywhere. */
    private static final double EVEN_SHARE_FITS = 0.7;

    /** Waiting that users of the full loops have and those of the others do not. */
    private static final double TIMES_SLOWER = 2;

    Imbalance {
        full = List.copyOf(full);
        group = List.copyOf(group);
    }

    static Imbalance of(List<EventLoop> full, EventLoops loops, RecordingInfo info) {
        String group = full.get(0).type().group();
        return new Imbalance(
                full,
                loops.loops().stream()
                        .filter(loop -> loop.type().group().equals(group))
                        .toList(),
                info);
    }

    /** Whether all of them had room if they shared evenly. */
    boolean isUneven() {
        return group.size() > full.size()
                && group.stream().mapToDouble(this::utilization).average().orElse(1) <= EVEN_SHARE_FITS;
    }

    /**
     * Whether the full loops let their users wait. A single busy connection fills one loop and leaves the others idle, and
     * is served as fast as it can be; it delays nobody.
     */
    boolean delays() {
        Duration felt = info.threshold().dividedBy(2);
        Duration others = group.stream()
                .filter(loop -> !full.contains(loop))
                .map(loop -> loop.delay().percentile(0.99))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration here = full.get(0).delay().percentile(0.99);
        return here.compareTo(felt) >= 0 && here.toNanos() >= others.toNanos() * TIMES_SLOWER;
    }

    /** Of the warm time; a second that the loop slept through may have left no trace. */
    double utilization(EventLoop loop) {
        Duration busy = loop.seconds().stream()
                .filter(second -> second.start().isAfter(WarmUp.end(info)))
                .map(Second::busy)
                .reduce(Duration.ZERO, Duration::plus);
        Duration warm = WarmUp.warmTime(info);
        return warm.isZero() ? 0 : Math.min(1, (double) busy.toNanos() / warm.toNanos());
    }
}
