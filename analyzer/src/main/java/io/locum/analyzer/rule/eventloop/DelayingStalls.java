package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Picks the stalls that delay somebody: a long tick is no disease where nothing waits for its end. */
final class DelayingStalls {

    /**
     * A loop that finds its next task waiting takes it within microseconds; one that has to wait for work parks its
     * thread, and waking it alone takes longer than this.
     */
    private static final Duration AT_ONCE = Duration.ofNanos(100_000);

    private final Map<Long, EventLoop> loops;
    private final RecordingInfo info;

    DelayingStalls(EventLoops loops, RecordingInfo info) {
        this.loops = loops.loops().stream().collect(Collectors.toMap(EventLoop::id, loop -> loop));
        this.info = info;
    }

    /** Those of these that delay somebody, in order of time; of threads that share their work, what they have in common. */
    List<Stall> among(List<Stall> stalls) {
        List<Stall> delaying = new ArrayList<>();
        Map<Boolean, List<Stall>> shared = stalls.stream()
                .collect(Collectors.partitioningBy(stall -> type(stall).kind() == LoopKind.DISPATCHER));
        shared.getOrDefault(false, List.of()).stream().filter(this::delays).forEach(delaying::add);
        shared.getOrDefault(true, List.of()).stream()
                .filter(stall -> !type(stall).role().mayBlock())
                .collect(Collectors.groupingBy(stall -> type(stall).group()))
                .forEach((group, own) -> delaying.addAll(common(group, own)));
        delaying.sort(Comparator.comparing(Stall::start));
        return delaying;
    }

    private boolean delays(Stall stall) {
        LoopType type = type(stall);
        return !type.role().mayBlock() && (type.kind() != LoopKind.EXECUTOR || workWaited(stall));
    }

    /** Whether more work was there as soon as this ended; nobody is blamed where that is not known. */
    private static boolean workWaited(Stall stall) {
        return stall.idleAfter().filter(idle -> idle.compareTo(AT_ONCE) <= 0).isPresent();
    }

    /** While one thread of a group is free, it takes the work: only times in which none is free count. */
    private List<Stall> common(String group, List<Stall> stalls) {
        List<AllBusy> times =
                AllBusy.of(
                                loops.values().stream()
                                        .filter(loop -> loop.type().group().equals(group))
                                        .toList(),
                                stalls)
                        .stream()
                        .filter(time -> time.length().compareTo(info.threshold()) >= 0
                                && time.endedBy()
                                        .filter(DelayingStalls::workWaited)
                                        .isPresent())
                        .toList();
        return times.stream()
                .flatMap(time -> time.stalls().stream().map(stall -> during(time, stall)))
                .toList();
    }

    private static Stall during(AllBusy time, Stall stall) {
        double share = (double) time.length().toNanos() / stall.length().toNanos();
        return new Stall(
                stall.loopId(),
                stall.loop(),
                stall.thread(),
                time.start(),
                time.length(),
                stall.finished(),
                stall.idleAfter(),
                stall.parts().stream().map(part -> part.times(share)).toList());
    }

    private LoopType type(Stall stall) {
        EventLoop loop = loops.get(stall.loopId());
        return loop == null ? LoopType.selector(stall.loop()) : loop.type();
    }
}
