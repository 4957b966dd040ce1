package io.locum.analyzer.rule.eventloop;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Stalls;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A loop that hardly ever waits: not one tick is too long, there are simply too many for one thread. One problem for each
 * group of loops; where others of the group have room, the work is spread unevenly.
 */
@AutoService(Rule.class)
public final class EventLoopSaturated implements Rule {

    static final String ID = "event-loop-saturated";

    /** From here on, queueing makes waiting times grow without bound. */
    private static final double SATURATED = 0.9;

    /** A burst passes; this long does not. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    private static final double MOST_OF_THE_RUN = 0.6;

    /** More of the busy time than this in stalls, and they are the disease. */
    private static final double IN_STALLS = 0.5;

    /** A loop that is full of work uses about one processor; one that is starved only seems full. */
    private static final double PROCESSORS = 0.7;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Event loop saturated";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(EventLoops.SIGNAL, Stalls.SIGNAL, CpuLoad.SIGNAL);
    }

    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        return Set.of("event-loop-blocked", "gc-pressure", "gc-long-pause", "cpu-throttled")
                .contains(other.id());
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        EventLoops loops = facts.get(EventLoops.SIGNAL);
        Stalls stalls = facts.get(Stalls.SIGNAL);
        double processors = facts.get(CpuLoad.SIGNAL).median(CpuLoad.Point::jvm) * Math.max(1, info.processors());
        Map<String, List<EventLoop>> full = loops.loops().stream()
                .filter(EventLoopSaturated::canBeFull)
                .filter(loop -> lastsFull(loop, info) && !stalls(loop, stalls))
                .collect(Collectors.groupingBy(loop -> loop.type().group(), LinkedHashMap::new, Collectors.toList()));
        List<Problem> problems = processors < PROCESSORS
                ? List.of()
                : full.values().stream()
                        .map(group -> Imbalance.of(group, loops, info))
                        .filter(EventLoopSaturated::sick)
                        .map(group -> new SaturatedReport(group, FillingCode.of(group.full(), facts)).problem())
                        .toList();
        return problems.isEmpty() ? new Verdict.Healthy(ID, because(loops)) : new Verdict.Sick(ID, problems);
    }

    /** Threads that run what is queued for them may work without pause; so may one of several that share their work. */
    private static boolean canBeFull(EventLoop loop) {
        return switch (loop.type().role()) {
            case HANDLERS, HANDS_ON, ACCEPTOR, CLIENT, WINDOWS, ACTORS -> true;
            case TASKS, WORKER, FETCHER -> false;
        };
    }

    private static boolean sick(Imbalance group) {
        boolean shared = group.full().get(0).type().kind() == LoopKind.DISPATCHER;
        return shared ? group.full().size() == group.group().size() : !group.isUneven() || group.delays();
    }

    private static String because(EventLoops loops) {
        return loops.loops().stream()
                .filter(EventLoopSaturated::canBeFull)
                .findFirst()
                .map(busiest ->
                        "The busiest event loop was at work " + Quantity.share(busiest.utilization()) + " of the time.")
                .orElse("This program has no event loop to fill.");
    }

    private static boolean lastsFull(EventLoop loop, RecordingInfo info) {
        Duration full = loop.seconds().stream()
                .filter(second -> second.start().isAfter(WarmUp.end(info)) && second.utilization() >= SATURATED)
                .map(Second::elapsed)
                .reduce(Duration.ZERO, Duration::plus);
        return full.compareTo(LASTING) >= 0
                && full.toNanos() >= WarmUp.warmTime(info).toNanos() * MOST_OF_THE_RUN;
    }

    private static boolean stalls(EventLoop loop, Stalls stalls) {
        Duration stalled = stalls.stalls().stream()
                .filter(stall -> stall.loopId() == loop.id())
                .map(Stalls.Stall::length)
                .reduce(Duration.ZERO, Duration::plus);
        return stalled.toNanos() >= loop.busy().toNanos() * IN_STALLS;
    }
}
