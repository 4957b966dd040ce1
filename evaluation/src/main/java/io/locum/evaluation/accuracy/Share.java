package io.locum.evaluation.accuracy;

import io.locum.evaluation.accuracy.Comparison.Match;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What became of the time of some stalls.
 *
 * @param right of it put down to the right cause, 0 to 1; 1 without any stall
 * @param unexplained of it put down to nothing, 0 to 1
 */
record Share(double right, double unexplained) {

    private static final double LEAST_RIGHT = 0.95;
    private static final double MOST_UNEXPLAINED = 0.05;

    static Share of(List<Match> matches) {
        double total = sum(matches, Stall::length);
        return total == 0
                ? new Share(1, 0)
                : new Share(
                        matches.stream()
                                        .filter(match -> match.stall().isPresent())
                                        .mapToDouble(match -> match.stall()
                                                .get()
                                                .of(match.block().cause().reported())
                                                .toNanos())
                                        .sum()
                                / total,
                        sum(matches, stall -> stall.of("unknown")) / total);
    }

    private static double sum(List<Match> matches, Function<Stall, Duration> length) {
        return matches.stream()
                .flatMap(match -> match.stall().stream())
                .map(length)
                .mapToDouble(Duration::toNanos)
                .sum();
    }

    /** Whether that is good enough. */
    boolean passes() {
        return right >= LEAST_RIGHT && unexplained < MOST_UNEXPLAINED;
    }
}
