package io.locum.evaluation.delay;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The percentiles of true delays beside those of a report. */
record DelayComparison(List<Pair> pairs) {

    /** What a percentile may be off: this much, which is about what it takes to wake a thread, or five percent. */
    private static final Duration TOLERANCE = Duration.ofNanos(200_000);

    private static final double RELATIVE_TOLERANCE = 0.05;

    DelayComparison {
        pairs = List.copyOf(pairs);
    }

    /**
     * One percentile.
     *
     * @param truth of what the tasks waited
     * @param reported of the loop's delay in the report
     * @param wakeUp of what it took to wake the outside thread; part of the truth, whenever the loop slept
     */
    record Pair(Percentile percentile, Duration truth, Duration reported, Duration wakeUp) {

        /** How much greater it is reported than it is. */
        Duration error() {
            return reported.minus(truth);
        }

        /** Whether both agree. */
        boolean right() {
            long allowed = Math.max(TOLERANCE.toNanos(), Math.round(truth.toNanos() * RELATIVE_TOLERANCE));
            return Math.abs(error().toNanos()) <= allowed;
        }
    }

    static DelayComparison of(ArrivalLog log, ReportedLoop reported) {
        return new DelayComparison(Stream.of(Percentile.values())
                .map(percentile -> new Pair(
                        percentile,
                        log.delays().at(percentile),
                        reported.delay().getOrDefault(percentile, Duration.ZERO),
                        log.wakeUps().at(percentile)))
                .toList());
    }

    /** Whether all agree. */
    boolean right() {
        return pairs.stream().allMatch(Pair::right);
    }
}
