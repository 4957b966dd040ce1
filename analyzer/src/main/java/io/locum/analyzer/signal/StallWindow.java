package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Pause;
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

/**
 * Splits one stall into parts. First come the waits that the JDK timed exactly, then the collector's pauses; what is left
 * between is split among the stacks taken, each standing for the time that is nearest to it; without any, among the CPU
 * samples. Times are nanoseconds since the stall began.
 */
final class StallWindow {

    /** The longest time between two samples of any sampler in use. */
    private static final Duration SAMPLE = Duration.ofMillis(20);

    private final Seen stall;
    private final Instant start;
    private final long length;
    private final List<Part> parts = new ArrayList<>();
    private final Gaps gaps;
    private final Neighbours neighbours;

    /** CPU time of the thread at the last look before a stall and the first after it; -1 where there is none. */
    record Neighbours(long cpuBefore, long cpuAfter) {

        static final Neighbours NONE = new Neighbours(-1, -1);
    }

    StallWindow(
            Seen stall,
            Instant start,
            Neighbours neighbours,
            List<Pause> pauses,
            List<Wait> waits,
            List<Sample> samples) {
        this.stall = stall;
        this.neighbours = neighbours;
        this.start = start;
        this.length = stall.length().toNanos();
        this.gaps = new Gaps(length);
        Instant end = start.plus(stall.length());
        TimeRange.overlapping(waits, Wait::start, Wait::end, start, end).forEach(this::take);
        TimeRange.overlapping(pauses, Pause::start, Pause::end, start, end)
                .forEach(pause -> add(Part.of(
                        Spent.GC,
                        Duration.ofNanos(gaps.take(since(pause.start()), since(pause.end()))),
                        CallStack.EMPTY)));
        List<Look> looks = stall.looks().stream()
                .filter(look -> gaps.contains(look.atNanos() - stall.startNanos()))
                .toList();
        if (!looks.isEmpty()) {
            split(looks);
        } else {
            splitBySamples(TimeRange.overlapping(samples, Sample::at, Sample::at, start, end));
        }
    }

    /** The parts, equal ones joined; they add up to the stall's length. */
    List<Part> parts() {
        Map<Part, Duration> joined = new LinkedHashMap<>();
        for (Part part : parts) {
            joined.merge(withLength(part, Duration.ZERO), part.length(), Duration::plus);
        }
        return joined.entrySet().stream()
                .map(entry -> withLength(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void take(Wait wait) {
        if (Blocking.inSelector(wait.stack())) {
            return;
        }
        long from = since(wait.start());
        long to = since(wait.end());
        Look look = stall.looks().stream()
                .filter(taken -> from <= at(taken) && at(taken) <= to)
                .findFirst()
                .orElse(null);
        Duration taken = Duration.ofNanos(gaps.take(from, to));
        Spent spent = wait.kind().isLock() ? Spent.LOCK : Spent.BLOCKING_CALL;
        String owner = look != null && !look.owner().isEmpty() ? look.owner() : wait.owner();
        CallStack ownerStack = look == null ? CallStack.EMPTY : look.ownerStack();
        add(
                spent == Spent.LOCK
                        ? new Part(spent, taken, wait.stack(), wait.on(), owner, ownerStack)
                        : Part.of(spent, taken, wait.stack()));
    }

    /** Each stretch between two looks goes in halves to both, with the share of it that the thread was on a processor. */
    private void split(List<Look> looks) {
        for (int i = 0; i <= looks.size(); i++) {
            long from = i == 0 ? 0 : at(looks.get(i - 1));
            long to = i == looks.size() ? length : at(looks.get(i));
            double cpuShare = cpuShare(looks, i, from, to);
            long middle = i == 0 ? from : i == looks.size() ? to : (from + to) / 2;
            if (i > 0) {
                split(looks.get(i - 1), gaps.within(from, middle), cpuShare);
            }
            if (i < looks.size()) {
                split(looks.get(i), gaps.within(middle, to), cpuShare);
            }
        }
    }

    private void split(Look look, long nanos, double cpuShare) {
        if (nanos == 0) {
            return;
        }
        boolean waits = look.state().equals("WAITING") || look.state().equals("TIMED_WAITING");
        if (Blocking.inSelector(look.stack())) {
            add(Part.of(Spent.UNKNOWN, Duration.ofNanos(nanos), look.stack()));
        } else if (look.state().equals("BLOCKED") || (waits && Blocking.onLock(look))) {
            add(new Part(
                    Spent.LOCK, Duration.ofNanos(nanos), look.stack(), look.lock(), look.owner(), look.ownerStack()));
        } else if (waits) {
            add(Part.of(Spent.BLOCKING_CALL, Duration.ofNanos(nanos), look.stack()));
        } else {
            boolean inCall = Blocking.inCall(look.stack());
            double onCpu = cpuShare >= 0 ? cpuShare : inCall ? 0 : 1;
            long ran = Math.round(nanos * onCpu);
            add(Part.of(Spent.CPU, Duration.ofNanos(ran), look.stack()));
            add(Part.of(inCall ? Spent.BLOCKING_CALL : Spent.HOST, Duration.ofNanos(nanos - ran), look.stack()));
        }
    }

    /**
     * The share of the stretch before the i-th look that the thread was on a processor, 0 to 1; -1 when nobody knows.
     * Before the first look and after the last, CPU time is known from the thread's neighbouring stalls, as an upper
     * bound: what it used since then cannot all have been used here.
     */
    private double cpuShare(List<Look> looks, int i, long from, long to) {
        long before = i == 0 ? neighbours.cpuBefore() : looks.get(i - 1).cpuNanos();
        long after = i == looks.size() ? neighbours.cpuAfter() : looks.get(i).cpuNanos();
        long wall = gaps.within(from, to);
        if (before < 0 || after < 0 || wall <= 0) {
            boolean between = i > 0 && i < looks.size();
            return between || looks.size() < 2 ? -1 : overall(looks);
        }
        return Math.max(0, Math.min(1, (double) (after - before) / wall));
    }

    /** The share from the first look to the last. */
    private double overall(List<Look> looks) {
        Look first = looks.get(0);
        Look last = looks.get(looks.size() - 1);
        long wall = gaps.within(at(first), at(last));
        return first.cpuNanos() < 0 || last.cpuNanos() < 0 || wall <= 0
                ? -1
                : Math.max(0, Math.min(1, (double) (last.cpuNanos() - first.cpuNanos()) / wall));
    }

    /** A sample proves no more than the time until the next was due. */
    private void splitBySamples(List<Sample> samples) {
        long left = gaps.within(0, length);
        long each = samples.isEmpty() ? 0 : Math.min(SAMPLE.toNanos(), left / samples.size());
        samples.forEach(sample -> add(Part.of(Spent.CPU, Duration.ofNanos(each), sample.stack())));
        add(Part.of(Spent.UNKNOWN, Duration.ofNanos(left - each * samples.size()), CallStack.EMPTY));
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

    private static Part withLength(Part part, Duration length) {
        return new Part(part.spent(), length, part.stack(), part.lock(), part.owner(), part.ownerStack());
    }

    /** What of the stall is not explained yet. */
    private static final class Gaps {

        private final List<long[]> ranges = new ArrayList<>();

        Gaps(long length) {
            ranges.add(new long[] {0, length});
        }

        boolean contains(long at) {
            return ranges.stream().anyMatch(range -> range[0] <= at && at <= range[1]);
        }

        long within(long from, long to) {
            return ranges.stream()
                    .mapToLong(range -> Math.max(0, Math.min(range[1], to) - Math.max(range[0], from)))
                    .sum();
        }

        /** Takes a range out and tells how much of it was there. */
        long take(long from, long to) {
            long taken = within(from, to);
            List<long[]> left = new ArrayList<>();
            for (long[] range : ranges) {
                if (range[0] < Math.min(from, range[1])) {
                    left.add(new long[] {range[0], Math.min(from, range[1])});
                }
                if (Math.max(to, range[0]) < range[1]) {
                    left.add(new long[] {Math.max(to, range[0]), range[1]});
                }
            }
            ranges.clear();
            ranges.addAll(left);
            return taken;
        }
    }

    /** Tells threads that wait from threads that run. */
    private static final class Blocking {

        /** Channels of sockets are not here: on an event loop they do not wait. */
        private static final List<String> CALLS = List.of(
                "sun.nio.ch.Net.poll",
                "sun.nio.fs.",
                "java.net.",
                "java.io.",
                "java.lang.Process",
                "java.lang.Thread.sleep");

        private static final String FILE_CHANNEL = "sun.nio.ch.FileChannelImpl";
        private static final List<String> LOCKS = List.of(
                "java.util.concurrent.locks.ReentrantLock",
                "java.util.concurrent.locks.ReentrantReadWriteLock",
                "java.util.concurrent.locks.StampedLock");

        private Blocking() {}

        /** Whether the thread is within its selector, and not in a handler that the selector called. */
        static boolean inSelector(CallStack stack) {
            return stack.frames().stream()
                    .takeWhile(frame -> frame.className().startsWith("sun.nio.ch.")
                            || frame.className().startsWith("java.util.concurrent.locks.")
                            || CodeOrigin.of(frame) == CodeOrigin.OTHER)
                    .anyMatch(frame -> frame.className().startsWith("sun.nio.ch.")
                            && frame.className().endsWith("SelectorImpl"));
        }

        /** Whether the innermost frame is native code that can wait for the world outside. */
        static boolean inCall(CallStack stack) {
            if (stack.isEmpty()) {
                return false;
            }
            Frame top = stack.frames().get(0);
            String name = top.className() + "." + top.method();
            return top.kind() == Frame.Kind.NATIVE
                    && (CALLS.stream().anyMatch(name::startsWith)
                            || stack.frames().stream()
                                    .anyMatch(frame -> frame.className().equals(FILE_CHANNEL)));
        }

        /** Whether a thread that waits does so for a lock that another holds. */
        static boolean onLock(Look look) {
            String lock = look.lock();
            return LOCKS.stream().anyMatch(lock::startsWith)
                    || (lock.isEmpty()
                            && look.stack().frames().stream()
                                    .filter(frame -> !frame.className().startsWith("jdk.internal.")
                                            && !frame.className().endsWith("LockSupport")
                                            && !frame.className().contains("Synchronizer"))
                                    .findFirst()
                                    .filter(frame -> LOCKS.stream().anyMatch(frame.className()::startsWith))
                                    .isPresent());
        }
    }
}
