package io.locum.analyzer.rule.leak;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.HeapDumpSteps;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.heap.BetweenDumps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * How the live heap goes on from two dumps of it.
 *
 * @param last when the last dump was written
 * @param live how much of the heap was in use then, in bytes
 * @param perSecond by how many bytes it had grown in each second since the first, in which the JVM ran; positive
 * @param limit the most that the heap may have, in bytes; 0: unknown
 * @param end when the recording ended; that of the last dump without one
 */
record Filling(Instant last, long live, double perSecond, long limit, Instant end) {

    private static final double SECONDS_PER_HOUR = 3600;

    /** Growth of less cannot be told from what is not collected yet. */
    private static final double TELLING = 3 << 20;

    /** A heap so full cannot grow on. */
    private static final double FULL = 0.85;

    /** Of what should have come since, less than this is none. */
    private static final double GOES_ON = 0.25;

    /**
     * How much of the heap was in use when a dump was written, nothing of it garbage.
     *
     * @param from when its writing began: until it was done nothing could grow
     */
    private record Level(Instant from, Instant at, long bytes) {}

    /** Empty unless it grew in a time that is known. */
    static Optional<Filling> of(Facts facts) {
        if (!facts.has(BetweenDumps.SIGNAL)) {
            return Optional.empty();
        }
        List<Level> levels = levels(facts);
        Level first = levels.get(0);
        Level last = levels.get(levels.size() - 1);
        double perSecond = (last.bytes() - first.bytes()) / seconds(Duration.between(first.at(), last.from()));
        if (!last.from().isAfter(first.at()) || perSecond <= 0) {
            return Optional.empty();
        }
        RecordingInfo info = facts.get(Recorded.RECORDING);
        Instant end = info.end().isAfter(last.at()) ? info.end() : last.at();
        return Optional.of(new Filling(last.at(), last.bytes(), perSecond, info.maxHeapBytes(), end));
    }

    /** What the dumps' own collections left, where the agent took them: large objects take more room than their size. */
    private static List<Level> levels(Facts facts) {
        List<Level> taken = facts.find(HeapDumpSteps.SIGNAL).orElse(HeapDumpSteps.NONE).taken().stream()
                .filter(dump -> dump.liveBytes() > 0)
                .map(dump -> new Level(dump.start(), dump.at(), dump.liveBytes()))
                .toList();
        if (taken.size() >= 2) {
            return taken;
        }
        BetweenDumps dumps = facts.get(BetweenDumps.SIGNAL);
        return IntStream.range(0, dumps.times().size())
                .mapToObj(dump -> new Level(
                        dumps.times().get(dump),
                        dumps.times().get(dump),
                        dumps.liveBytes().get(dump)))
                .toList();
    }

    /** Hours from the recording's end until the heap is full, if it has a limit; 0: it should be by now. */
    Optional<Double> hoursLeft() {
        if (limit <= 0) {
            return Optional.empty();
        }
        double seconds = Math.max(0, limit - live) / perSecond - seconds(Duration.between(last, end));
        return Optional.of(Math.max(0, seconds) / SECONDS_PER_HOUR);
    }

    /**
     * Whether the recording shows that the growth came to its end after the last dump, as that of a cache which has found
     * its size. What collections leave is an upper bound of what is alive, so a low one is proof. Of dumps that are older
     * than the recording it says nothing.
     */
    boolean hasStopped(Facts facts) {
        if (last.isBefore(facts.get(Recorded.RECORDING).start())) {
            return false;
        }
        Instant from = last.plus(Duration.between(last, end).multipliedBy(2).dividedBy(3));
        double expected = perSecond * seconds(Duration.between(last, from));
        OptionalLong least =
                facts.find(GarbageCollections.SIGNAL).map(GarbageCollections::heapAfter).orElse(List.of()).stream()
                        .filter(point -> point.at().isAfter(from))
                        .mapToLong(HeapPoint::usedBytes)
                        .min();
        if (limit > 0 && live + expected * GOES_ON >= limit * FULL) {
            return false;
        }
        return expected >= TELLING && least.isPresent() && least.getAsLong() < live + expected * GOES_ON;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
