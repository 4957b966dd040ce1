package io.locum.bench.reading;

import io.locum.bench.figure.Spread;
import io.locum.bench.process.WholeProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * One dump read several times by one program.
 *
 * @param heapMegabytes the heap it was given
 * @param runs those that count
 * @param failure why it was given up, if it was
 * @param leastHeapMegabytes the smallest heap that it read the dump in, if that was looked for
 */
public record Figures(
        Reader reader,
        int heapMegabytes,
        List<WholeProcess> runs,
        Optional<String> failure,
        OptionalInt leastHeapMegabytes) {

    private static final double NANOS_PER_SECOND = 1e9;

    private static final double KIB_PER_MIB = 1024;

    /** Copies the list. */
    public Figures {
        runs = List.copyOf(runs);
    }

    /** Whether there is a figure at all. */
    boolean measured() {
        return !runs.isEmpty();
    }

    double wallSeconds() {
        return median(run -> seconds(run.wall()));
    }

    double cpuSeconds() {
        return median(run -> seconds(run.cpu()));
    }

    double anonymousMebibytes() {
        return median(run -> run.anonymousKib() / KIB_PER_MIB);
    }

    double residentMebibytes() {
        return median(run -> run.residentKib() / KIB_PER_MIB);
    }

    private double median(ToDoubleFunction<WholeProcess> figure) {
        return Spread.of(runs.stream().map(figure::applyAsDouble).toList()).median();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
