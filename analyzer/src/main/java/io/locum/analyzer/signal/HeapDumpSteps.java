package io.locum.analyzer.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the agent did about heap dumps.
 *
 * @param steps in order of time
 */
public record HeapDumpSteps(List<Step> steps) {

    public static final Signal<HeapDumpSteps> SIGNAL =
            new Signal<>(HeapDumpSteps.class, "heap-dumps", "locum.HeapDump (Locum's agent)");

    public static final HeapDumpSteps NONE = new HeapDumpSteps(List.of());

    private static final String TAKEN = "taken";

    public HeapDumpSteps {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param at when it was done with
     * @param step {@code armed}, {@code asked}, {@code planned}, {@code refused}, {@code taken} or {@code failed}
     * @param file the dump's name
     * @param reason why, in words
     * @param liveBytes what the last collection had left in use
     * @param estimated how long it was expected to stop the JVM; zero: unknown
     * @param took how long it took; zero: nothing was dumped
     */
    public record Step(
            Instant at,
            String step,
            String file,
            String reason,
            long liveBytes,
            Duration estimated,
            Duration took,
            long fileBytes) {

        /** When the dump began. */
        public Instant start() {
            return at.minus(took);
        }
    }

    /** Those that were taken. */
    public List<Step> taken() {
        return steps.stream().filter(step -> step.step().equals(TAKEN)).toList();
    }

    /** Whether the agent was dumping the heap for most of this time: what stood still then is its own doing. */
    public boolean explains(Instant start, Duration length) {
        return taken().stream().anyMatch(dump -> {
            Instant from = dump.start().isAfter(start) ? dump.start() : start;
            Instant end = start.plus(length);
            Instant to = dump.at().isBefore(end) ? dump.at() : end;
            return Duration.between(from, to).multipliedBy(2).compareTo(length) >= 0;
        });
    }
}
