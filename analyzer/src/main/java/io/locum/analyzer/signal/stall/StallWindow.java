package io.locum.analyzer.signal.stall;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Waits.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splits one stall into parts that add up to it. First comes what stopped all threads: the collector, other operations of
 * the JVM, and the time until all stood still. Then the collections it asked for itself, and the waits that the JDK timed exactly. What is left lies between looks
 * of the agent's, and {@link LookParts} splits it; without looks, CPU samples stand for it. Times are nanoseconds since
 * the stall began.
 */
final class StallWindow {

    /** The longest time between two samples of any sampler in use. */
    private static final Duration SAMPLE = Duration.ofMillis(20);

    private final Seen stall;
    private final Instant start;
    private final long length;
    private final Surroundings around;
    private final List<Part> parts = new ArrayList<>();
    private final Gaps gaps;

    StallWindow(Seen stall, Instant start, Neighbours neighbours, Surroundings around) {
        this.stall = stall;
        this.start = start;
        this.length = stall.length().toNanos();
        this.around = around;
        this.gaps = new Gaps(length);
        Instant end = start.plus(stall.length());
        TimeRange.overlapping(around.stops(), JvmStop::start, JvmStop::end, start, end)
                .forEach(this::take);
        TimeRange.overlapping(around.requests(), Request::start, StallWindow::end, start, end)
                .forEach(this::take);
        TimeRange.overlapping(around.waits(), Wait::start, Wait::end, start, end)
                .forEach(this::take);
        List<Sample> samples = TimeRange.overlapping(around.samples(), Sample::at, Sample::at, start, end);
        if (stall.looks().isEmpty()) {
            splitBySamples(samples, neighbours);
        } else {
            new LookParts(stall, start, gaps, neighbours, samples, around)
                    .parts()
                    .forEach(this::add);
        }
    }

    /** The parts, equal ones joined; they add up to the stall's length. */
    List<Part> parts() {
        Map<Part, Duration> joined = new LinkedHashMap<>();
        for (Part part : parts) {
            joined.merge(part.lasting(Duration.ZERO), part.length(), Duration::plus);
        }
        return joined.entrySet().stream()
                .map(entry -> entry.getKey().lasting(entry.getValue()))
                .toList();
    }

    private void take(JvmStop stop) {
        add(stop.part().lasting(Duration.ofNanos(gaps.take(since(stop.start()), since(stop.end())))));
    }

    /** Who asks for a collection waits for it, also while it does not stop the others. */
    private void take(Request request) {
        long taken = gaps.take(since(request.start()), since(end(request)));
        add(Part.of(Spent.GC, "System.gc()", Duration.ofNanos(taken), request.stack()));
    }

    private static Instant end(Request request) {
        return request.start().plus(request.length());
    }

    private void take(Wait wait) {
        if (BlockingCalls.inSelector(wait.stack())) {
            return;
        }
        long from = since(wait.start());
        long to = since(wait.end());
        Duration taken = Duration.ofNanos(gaps.take(from, to));
        if (!wait.kind().isLock()) {
            add(Part.of(Spent.BLOCKING_CALL, sort(wait), taken, wait.stack()));
            return;
        }
        Look look = stall.looks().stream()
                .filter(seen ->
                        from <= at(seen) && at(seen) <= to && !seen.owner().isEmpty())
                .findFirst()
                .orElse(null);
        String owner = look == null ? wait.owner() : look.owner();
        CallStack ownerStack = look == null || look.ownerStack().isEmpty()
                ? around.holders().meanwhile(owner, wait.start(), wait.end())
                : look.ownerStack();
        add(Part.lock(taken, wait.stack(), wait.on(), owner, ownerStack));
    }

    private static String sort(Wait wait) {
        String byFrames = BlockingCalls.sort(wait.stack());
        return switch (wait.kind()) {
            case SLEEP -> "sleep";
            case SOCKET -> "socket";
            case FILE -> byFrames.equals("logging") || byFrames.equals("class loading") ? byFrames : "file";
            case MONITOR, LOCK, PARK -> byFrames;
        };
    }

    /**
     * A sample proves no more than the time until the next was due. Of the rest, a thread that nobody timed waiting wanted
     * to run, and had and lacked a processor as it did between the nearest looks.
     */
    private void splitBySamples(List<Sample> samples, Neighbours neighbours) {
        Instant end = start.plus(stall.length());
        long left = gaps.within(0, length);
        long throttled = Math.min(left, around.idle().throttled(start, end));
        add(Part.of(Spent.THROTTLED, Duration.ofNanos(throttled), CallStack.EMPTY));
        left -= throttled;
        long frozen = Math.min(left, around.idle().frozen(start, end));
        add(Part.of(Spent.HOST, "frozen", Duration.ofNanos(frozen), CallStack.EMPTY));
        left -= frozen;
        long each = samples.isEmpty() ? 0 : Math.min(SAMPLE.toNanos(), left / samples.size());
        samples.forEach(sample -> add(Part.of(Spent.CPU, Duration.ofNanos(each), sample.stack())));
        left -= each * samples.size();
        Stretch nearest = Stretch.between(0, length, Optional.empty(), Optional.empty(), neighbours);
        if (nearest.cpuNanos() >= 0 && nearest.runDelayNanos() > 0) {
            double ranShare = (double) nearest.cpuNanos() / (nearest.cpuNanos() + nearest.runDelayNanos());
            long ran = Math.min(nearest.cpuNanos(), Math.round(left * ranShare));
            long waited = Math.min(nearest.runDelayNanos(), left - ran);
            add(Part.of(Spent.CPU, Duration.ofNanos(ran), CallStack.EMPTY));
            add(Part.of(Spent.HOST, "run queue", Duration.ofNanos(waited), CallStack.EMPTY));
            left -= ran + waited;
        }
        around.idle().ofUnseen(left, start, end).forEach(this::add);
    }

    private void add(Part part) {
        if (!part.length().isZero()) {
            parts.add(part);
        }
    }

    private long since(Instant moment) {
        return Duration.between(start, moment).toNanos();
    }

    private long at(Look look) {
        return look.atNanos() - stall.startNanos();
    }
}
