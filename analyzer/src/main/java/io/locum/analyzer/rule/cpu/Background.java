package io.locum.analyzer.rule.cpu;

import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Work that one thread does beside the others. While a processor is free for everybody else nobody waits for it, however
 * much time it takes: a simulation, an index that is kept up to date, a game's next move. Work that requests bring is
 * spread over the threads that take them, or on an event loop; and a program whose main thread computes is done when that is.
 */
final class Background {

    /** The thread that has this share of a method's samples has it for itself; the rest may be its start. */
    private static final double NEARLY_ALL = 0.9;

    /** With less than half a processor left, others come to wait for one. */
    private static final double FREE_PROCESSORS = 0.5;

    private static final String MAIN = "main";

    private Background() {}

    /**
     * The thread that does this work beside the others; empty if somebody waits for the work.
     *
     * @param samples of the work
     * @param busy how many processors the program uses
     * @param available how many it may use
     * @param serving the threads on which whatever comes is handled, all on one
     */
    static Optional<ThreadRef> thread(List<Sample> samples, double busy, int available, Set<String> serving) {
        if (available - busy < FREE_PROCESSORS) {
            return Optional.empty();
        }
        Map<ThreadRef, List<Sample>> byThread = samples.stream().collect(Collectors.groupingBy(Sample::thread));
        return byThread.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= samples.size() * NEARLY_ALL)
                .map(Map.Entry::getKey)
                .filter(thread -> !thread.name().equals(MAIN) && !serving.contains(thread.name()))
                .findFirst();
    }
}
