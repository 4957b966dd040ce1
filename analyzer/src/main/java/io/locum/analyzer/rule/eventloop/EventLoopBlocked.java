package io.locum.analyzer.rule.eventloop;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Code that keeps an event loop from returning to its selector, so that all connections of that loop wait. One problem
 * for each culprit that comes back and matters; what a JVM does once while it warms up, and what the machine does to it,
 * is no disease of the code.
 */
@AutoService(Rule.class)
public final class EventLoopBlocked implements Rule {

    private static final String ID = "event-loop-blocked";

    /** Less often is a coincidence. */
    private static final int RECURRING = 3;

    /** The share of arrivals that have to wait from which the 99th percentile of the delay is moved. */
    private static final double MATTERS = 0.01;

    /** Stalls that are all over within this time are a burst, as when a code path is compiled. */
    private static final Duration BURST = Duration.ofSeconds(5);

    /** On a short recording, stalls spread over this share of it are no burst. */
    private static final double SPREAD = 0.2;

    /** A single stall that every user of the loop notices, even if it does not come back while one looks. */
    private static final Duration GRAVE = Duration.ofMillis(500);

    /** Pauses of the collector that are worth naming by themselves. */
    private static final Duration GRAVE_PAUSE = Duration.ofMillis(100);

    /** A loop as busy as this is short of processors; its ticks are long because each handles many connections. */
    private static final double SATURATED = 0.9;

    /** A loop that keeps its thread has nearly all of its stalls there. */
    private static final double ONE_THREADS = 0.8;

    /** On a machine this busy threads wait for a processor. */
    private static final double FULL_MACHINE = 0.9;

    /** A process with less than this of what the machine gives is not what makes it busy. */
    private static final double SMALL_PART = 0.3;

    private static final Duration LONGER_THAN_BATCHES = Duration.ofMillis(50);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Event loop blocked";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(EventLoops.SIGNAL, Stalls.SIGNAL);
    }

    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        String cause = mine.cause().orElse("");
        return switch (other.id()) {
            case "gc-pressure", "gc-long-pause" -> cause.equals(Spent.GC.id());
            case "cpu-throttled" -> cause.equals(Spent.THROTTLED.id());
            default -> false;
        };
    }

    @Override
    public Verdict examine(Facts facts) {
        EventLoops loops = facts.get(EventLoops.SIGNAL);
        RecordingInfo info = facts.get(Recorded.RECORDING);
        List<Stall> all = facts.get(Stalls.SIGNAL).stalls();
        List<Stall> stalls = new DelayingStalls(loops, info).among(all);
        boolean usersAlone = crowdedOut(facts);
        List<Problem> problems = new StallGrouping(info.threshold())
                .groups(stalls).stream()
                        .filter(group -> sick(group, stalls, loops, info))
                        .filter(group -> !isOthersCode(group) || (!usersAlone && runsHandlers(group, loops)))
                        .map(group ->
                                new BlockedReport(group, Cure.of(group, all, stalls, loops, Cold.of(info))).problem())
                        .toList();
        return problems.isEmpty() ? new Verdict.Healthy(ID, because(loops, stalls)) : new Verdict.Sick(ID, problems);
    }

    /** What a framework does by itself on a loop that only serves the framework is not for the user to change. */
    private static boolean runsHandlers(StallGroup group, EventLoops loops) {
        return loops.loops().stream()
                .filter(loop -> group.loops().contains(loop.id()))
                .anyMatch(loop -> loop.type().role().runsHandlers());
    }

    private static boolean sick(StallGroup group, List<Stall> all, EventLoops loops, RecordingInfo info) {
        Instant warm = WarmUp.end(info);
        List<Stall> after = group.stalls().stream()
                .filter(stall -> stall.start().isAfter(warm))
                .toList();
        if (after.isEmpty()) {
            return false;
        }
        StallGroup lasting = new StallGroup(group.culprit(), after);
        if (StallGrouping.CODE.contains(lasting.cause()) && lasting.culprit().isEmpty()) {
            return false;
        }
        if (StallGrouping.CODE.contains(lasting.cause()) && passesRole(lasting, all)) {
            return false;
        }
        return switch (lasting.cause()) {
            case CPU -> (recursAndMatters(lasting, info) && !isBatch(lasting, loops)) || grave(lasting);
            case BLOCKING_CALL, LOCK -> recursAndMatters(lasting, info) || grave(lasting);
            case GC, SAFEPOINT ->
                recursAndMatters(lasting, info) && lasting.median().compareTo(GRAVE_PAUSE) >= 0;
            case THROTTLED -> recursAndMatters(lasting, info);
            // the machine's doing, or nobody's knowledge: nothing that could be changed here
            case HOST, UNKNOWN -> false;
        };
    }

    /** Whether other processes leave this one hardly any processor: then whatever it does takes long. */
    private static boolean crowdedOut(Facts facts) {
        return facts.find(CpuLoad.SIGNAL)
                .map(load -> load.median(CpuLoad.Point::machine) >= FULL_MACHINE
                        && load.median(CpuLoad.Point::jvm) <= load.median(CpuLoad.Point::machine) * SMALL_PART)
                .orElse(false);
    }

    /** Whether none of the user's code is on the stacks of these stalls, as when a JDK's own lock holder is starved. */
    private static boolean isOthersCode(StallGroup group) {
        return group.culprit().isPresent()
                && group.heaviest().stream().noneMatch(part -> isUsers(part.stack()) || isUsers(part.ownerStack()));
    }

    private static boolean isUsers(CallStack stack) {
        return stack.frames().stream().anyMatch(frame -> CodeOrigin.of(frame) == CodeOrigin.USER);
    }

    /** A stall in which the code itself took so long, whatever the machine added. */
    private static boolean grave(StallGroup group) {
        return group.stalls().stream()
                .anyMatch(stall -> StallGrouping.CODE.stream()
                                .map(stall::spent)
                                .reduce(Duration.ZERO, Duration::plus)
                                .compareTo(GRAVE)
                        >= 0);
    }

    /**
     * Whether the loop is a role that threads of a pool hand on before they handle what they selected: what they do then,
     * or their rest in the pool, keeps nobody from selecting, save for the moment until the next thread gets a processor.
     */
    private static boolean passesRole(StallGroup group, List<Stall> all) {
        Map<String, Long> byThread = all.stream()
                .filter(stall -> group.loops().contains(stall.loopId()))
                .collect(Collectors.groupingBy(
                        stall -> stall.loopId() + "/" + stall.thread().javaId(), Collectors.counting()));
        long most = byThread.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long sum = byThread.values().stream().mapToLong(Long::longValue).sum();
        return byThread.size() > group.loops().size() && most < sum * ONE_THREADS;
    }

    private static boolean recursAndMatters(StallGroup group, RecordingInfo info) {
        Duration warm = WarmUp.warmTime(info);
        Duration enough = Duration.ofNanos(Math.min(BURST.toNanos(), Math.round(warm.toNanos() * SPREAD)));
        return group.stalls().size() >= RECURRING
                && group.span().compareTo(enough) >= 0
                && waiting(group, warm) >= MATTERS;
    }

    /** The share of arrivals at the loops concerned that have to wait for one of these stalls. */
    private static double waiting(StallGroup group, Duration warm) {
        double watched = (double) warm.toNanos() * group.loops().size();
        return watched <= 0 ? 0 : group.due().toNanos() / watched;
    }

    private static boolean isBatch(StallGroup group, EventLoops loops) {
        return group.median().compareTo(LONGER_THAN_BATCHES) < 0
                && loops.loops().stream()
                        .filter(loop -> group.loops().contains(loop.id()))
                        .allMatch(loop -> loop.utilization() >= SATURATED);
    }

    private static String because(EventLoops loops, List<Stall> stalls) {
        if (loops.loops().isEmpty()) {
            return "This program has no event loop to block.";
        }
        List<EventLoop> delaying = loops.delaying().loops();
        if (delaying.isEmpty()) {
            return "None of its " + loops.loops().size() + " threads that run queued tasks kept others waiting.";
        }
        String delay = "99 % of the time a task would have waited no longer than "
                + Quantity.of(loops.delaying().delay().percentile(0.99)) + " for its event loop";
        return stalls.isEmpty()
                ? delay + ", and no tick was as long as the threshold."
                : delay + "; " + stalls.size()
                        + " longer ticks were one-offs, too rare to matter, or the machine's doing.";
    }
}
