package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CpuSamples;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the code that most of the time of busy loops goes into. */
final class FillingCode {

    /** Fewer samples tell nothing about shares. */
    private static final long ENOUGH_SAMPLES = 50;

    private FillingCode() {}

    /** The innermost of the user's methods that most samples of these loops' threads are in or below. */
    static Optional<Culprit> of(List<EventLoop> loops, Facts facts) {
        Set<String> threads = loops.stream().map(loop -> loop.thread().name()).collect(Collectors.toSet());
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Map<CallStack, Long> counts = facts.find(CpuSamples.SIGNAL)
                .map(samples -> samples.stacks(sample ->
                        threads.contains(sample.thread().name()) && !sample.at().isBefore(warm)))
                .orElse(Map.of());
        Map<CallStack, Double> weights = new HashMap<>();
        counts.forEach((stack, count) -> weights.put(stack, (double) count));
        return counts.values().stream().mapToLong(Long::longValue).sum() < ENOUGH_SAMPLES
                ? Optional.empty()
                : Culprits.innermostWithMost(weights);
    }
}
