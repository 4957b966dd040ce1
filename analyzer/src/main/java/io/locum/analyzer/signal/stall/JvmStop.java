package io.locum.analyzer.signal.stall;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.HostTimes.Second;
import io.locum.analyzer.signal.Safepoints;
import io.locum.analyzer.signal.Safepoints.Operation;
import io.locum.analyzer.signal.Safepoints.Sync;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A stretch during which the JVM let no thread run, or waited for all to stand still.
 *
 * @param part what it is in a stall, of length zero
 */
record JvmStop(Instant start, Instant end, Part part) {

    /** What the wait for the last thread to stop is called. */
    static final String TIME_TO_SAFEPOINT = "time to safepoint";

    /** In order of their starts. Where the collector paused within an operation, the operation was for the collector. */
    static List<JvmStop> all(List<Pause> pauses, Safepoints safepoints, List<Sample> samples, List<Second> seconds) {
        List<JvmStop> stops = new ArrayList<>();
        for (Pause pause : pauses) {
            boolean within = TimeRange.overlapping(
                            safepoints.operations(), Operation::start, Operation::end, pause.start(), pause.end())
                    .stream()
                    .anyMatch(operation -> !operation.start().isAfter(pause.start())
                            && !operation.end().isBefore(pause.end()));
            if (!within) {
                stops.add(new JvmStop(pause.start(), pause.end(), part(Spent.GC, pause.cause())));
            }
        }
        for (Operation operation : safepoints.operations()) {
            Optional<Pause> pause =
                    TimeRange.overlapping(pauses, Pause::start, Pause::end, operation.start(), operation.end()).stream()
                            .max(Comparator.comparing(Pause::length));
            stops.add(new JvmStop(
                    operation.start(),
                    operation.end(),
                    pause.map(gc -> part(Spent.GC, gc.cause()))
                            .orElseGet(() -> part(Spent.SAFEPOINT, operation.name()))));
        }
        for (Sync sync : safepoints.syncs()) {
            stops.add(new JvmStop(
                    sync.start(),
                    sync.end(),
                    throttled(sync, seconds) ? part(Spent.THROTTLED, TIME_TO_SAFEPOINT) : late(sync, samples)));
        }
        stops.sort(Comparator.comparing(JvmStop::start));
        return stops;
    }

    private static Part part(Spent spent, String detail) {
        return Part.of(spent, detail, Duration.ZERO, CallStack.EMPTY);
    }

    /** Threads that have used up the CPU limit cannot come to a stop either. */
    private static boolean throttled(Sync sync, List<Second> seconds) {
        return TimeRange.overlapping(
                        seconds, second -> second.end().minus(Idle.SECOND), Second::end, sync.start(), sync.end())
                .stream()
                .anyMatch(second -> second.throttled().compareTo(sync.length()) >= 0);
    }

    /** The thread that was seen running while the others stood still already is the one they waited for. */
    private static Part late(Sync sync, List<Sample> samples) {
        Map<ThreadRef, List<Sample>> running =
                TimeRange.overlapping(samples, Sample::at, Sample::at, sync.start(), sync.end()).stream()
                        .filter(sample -> sample.thread().javaId() > 0)
                        .collect(Collectors.groupingBy(Sample::thread));
        return running.values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(seen -> seen.get(seen.size() - 1))
                .map(last -> new Part(
                        Spent.SAFEPOINT,
                        TIME_TO_SAFEPOINT,
                        Duration.ZERO,
                        CallStack.EMPTY,
                        "",
                        last.thread().name(),
                        last.stack()))
                .orElseGet(() -> part(Spent.SAFEPOINT, TIME_TO_SAFEPOINT));
    }
}
