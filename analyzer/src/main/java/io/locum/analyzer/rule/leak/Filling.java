package io.locum.analyzer.rule.leak;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.heap.BetweenDumps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the live heap goes on from two dumps of it.
 *
 * @param last when the last dump was written
 * @param live what was alive then, in bytes
 * @param perSecond by how many bytes it had grown in each second since the first; positive
 * @param limit the most that the heap may have, in bytes; 0: unknown
 * @param end when the recording ended; that of the last dump without one
 */
record Filling(Instant last, long live, double perSecond, long limit, Instant end) {

    private static final double SECONDS_PER_HOUR = 3600;

    /** Growth of less cannot be told from what is not collected yet. */
    private static final double TELLING = 3 << 20;

    /** Of what should have come since, less than this is none. */
    private static final double GOES_ON = 0.25;

    /** Empty unless it grew in a time that is known. */
    static Optional<Filling> of(Facts facts) {
        Optional<BetweenDumps> dumps = facts.find(BetweenDumps.SIGNAL);
        if (dumps.isEmpty() || dumps.get().span().isZero()) {
            return Optional.empty();
        }
        List<Long> live = dumps.get().liveBytes();
        List<Instant> times = dumps.get().times();
        long now = live.get(live.size() - 1);
        double perSecond = (now - live.get(0)) / seconds(dumps.get().span());
        if (perSecond <= 0) {
            return Optional.empty();
        }
        RecordingInfo info = facts.get(Recorded.RECORDING);
        Instant last = times.get(times.size() - 1);
        Instant end = info.end().isAfter(last) ? info.end() : last;
        return Optional.of(new Filling(last, now, perSecond, info.maxHeapBytes(), end));
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
     * its size. What collections leave is an upper bound of what is alive, so a low one is proof.
     */
    boolean hasStopped(Facts facts) {
        Instant from = last.plus(Duration.between(last, end).multipliedBy(2).dividedBy(3));
        double expected = perSecond * seconds(Duration.between(last, from));
        OptionalLong least =
                facts.find(GarbageCollections.SIGNAL).map(GarbageCollections::heapAfter).orElse(List.of()).stream()
                        .filter(point -> point.at().isAfter(from))
                        .mapToLong(HeapPoint::usedBytes)
                        .min();
        return expected >= TELLING && least.isPresent() && least.getAsLong() < live + expected * GOES_ON;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
