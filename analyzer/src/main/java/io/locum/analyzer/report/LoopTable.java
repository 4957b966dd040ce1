package io.locum.analyzer.report;

import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Stall;
import io.locum.page.view.LoopsView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A recording's event loops beside one another, busiest first. */
final class LoopTable {

    /** The others hardly worked, or are like these. */
    private static final int MOST_ROWS = 24;

    private LoopTable() {}

    /** Empty when there is no loop. */
    static Optional<LoopsView> of(Facts facts) {
        List<EventLoop> loops =
                facts.find(EventLoops.SIGNAL).map(EventLoops::loops).orElse(List.of());
        if (loops.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Long> stalls = facts.find(Stalls.SIGNAL).map(Stalls::stalls).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Stall::loopId, Collectors.counting()));
        String rest = loops.size() <= MOST_ROWS
                ? ""
                : "and " + Rounded.count(loops.size() - MOST_ROWS) + " more, all in the page's JSON";
        return Optional.of(new LoopsView(
                remark(loops),
                loops.stream()
                        .limit(MOST_ROWS)
                        .map(loop -> row(loop, stalls.getOrDefault(loop.id(), 0L)))
                        .toList(),
                rest));
    }

    private static String remark(List<EventLoop> loops) {
        String all = "Delay is how long a task would have waited for the loop had it come at a random moment.";
        return loops.stream().allMatch(loop -> loop.type().role().everyTickDelays())
                ? all
                : all + " Threads that run queued tasks or may block delay nobody while nothing waits for them.";
    }

    private static LoopsView.Loop row(EventLoop loop, long stalls) {
        double utilization = loop.utilization();
        return new LoopsView.Loop(
                loop.name(),
                kind(loop.type()),
                loop.type().role().words(),
                utilization * 100,
                Rounded.share(utilization),
                delay(loop, 0.5),
                delay(loop, 0.99),
                Rounded.milliseconds(loop.delay().max()),
                stalls == 0 ? "" : Rounded.count(stalls));
    }

    private static String delay(EventLoop loop, double share) {
        Duration delay = loop.delay().percentile(share);
        return delay.isZero() ? "0" : Rounded.milliseconds(delay);
    }

    private static String kind(LoopType type) {
        return type.framework().isEmpty()
                ? type.kind().words()
                : type.framework() + ", " + type.kind().words();
    }
}
