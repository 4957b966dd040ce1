package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Stacks of threads that were on a processor.
 *
 * @param samples in order of time, of all threads, those of the JVM included where the sampler sees them
 */
public record CpuSamples(List<Sample> samples) {

    public static final Signal<CpuSamples> SIGNAL =
            new Signal<>(CpuSamples.class, "cpu-samples", "jdk.ExecutionSample");

    public CpuSamples {
        samples = List.copyOf(samples);
    }

    /** One look at one thread; equal stacks share one object. */
    public record Sample(Instant at, ThreadRef thread, CallStack stack) {}

    /** How often each stack was seen among the samples that match, in the order first seen. */
    public Map<CallStack, Long> stacks(Predicate<Sample> which) {
        Map<CallStack, Long> counts = new LinkedHashMap<>();
        samples.stream().filter(which).forEach(sample -> counts.merge(sample.stack(), 1L, Long::sum));
        return counts;
    }
}
