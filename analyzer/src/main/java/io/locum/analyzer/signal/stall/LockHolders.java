package io.locum.analyzer.signal.stall;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.Waits.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the holder of a lock did meanwhile, by its own waits and CPU samples. Holders are known by name only. */
final class LockHolders {

    private final List<Wait> waits;
    private final List<Sample> samples;
    private final Map<String, List<Wait>> waitsOf = new HashMap<>();
    private final Map<String, List<Sample>> samplesOf = new HashMap<>();

    LockHolders(List<Wait> waits, List<Sample> samples) {
        this.waits = waits;
        this.samples = samples;
    }

    /** The stack that this thread had for most of this time; empty when nothing tells. */
    CallStack meanwhile(String thread, Instant from, Instant to) {
        if (thread.isEmpty()) {
            return CallStack.EMPTY;
        }
        List<Wait> waited = TimeRange.overlapping(
                waitsOf.computeIfAbsent(thread, name -> of(name, waits, Wait::thread)),
                Wait::start,
                Wait::end,
                from,
                to);
        Wait longest = waited.stream()
                .max(Comparator.comparing(wait -> within(wait, from, to)))
                .orElse(null);
        if (longest != null && within(longest, from, to).multipliedBy(2).compareTo(Duration.between(from, to)) >= 0) {
            return longest.stack();
        }
        return TimeRange.overlapping(
                        samplesOf.computeIfAbsent(thread, name -> of(name, samples, Sample::thread)),
                        Sample::at,
                        Sample::at,
                        from,
                        to)
                .stream()
                .collect(Collectors.groupingBy(Sample::stack, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(longest == null ? CallStack.EMPTY : longest.stack());
    }

    private static Duration within(Wait wait, Instant from, Instant to) {
        Instant start = wait.start().isBefore(from) ? from : wait.start();
        Instant end = wait.end().isAfter(to) ? to : wait.end();
        return Duration.between(start, end);
    }

    private static <T> List<T> of(String name, List<T> all, Function<T, ThreadRef> thread) {
        return all.stream().filter(one -> thread.apply(one).name().equals(name)).toList();
    }
}
