package io.locum.analyzer.rule.heap;

import io.locum.analyzer.rule.growth.Series;
import java.time.Duration;
import java.util.List;

/**
 * Whether a live set grows. A disease rises all the time; a warm-up, a step, or a cache that has found its size does not.
 *
 * @param bytes by how much the floor rose
 * @param goesOn whether it rose all the time, by more than is worth a word
 * @param lasting whether it is growth for certain: garbage that waits for a collection rises as well
 * @param full whether it went on until the heap was full
 */
record Growth(double bytes, boolean goesOn, boolean lasting, boolean full) {

    /** None that could be seen. */
    private static final Growth NONE = new Growth(0, false, false, false);

    private static final int STEPS = 8;

    /** Less of the heap than this is not worth a word. */
    private static final double LEAST = 0.1;

    /** Without old collections, a healthy heap may fill up to where the collector starts one, about half. */
    private static final double LEAST_UNPROVEN = 0.5;

    /** The second of two dumps comes after a rise by a fourteenth of the heap that was free; half of that may be garbage. */
    private static final double LEAST_BETWEEN_DUMPS = 0.03;

    /** A heap so full that it cannot grow much more. */
    private static final double FULL = 0.85;

    /** A rise that counts as one, of the heap's limit. */
    private static final double NOISE = 0.003;

    /** The share of the steps that have to rise. */
    private static final double RISING_STEPS = 0.65;

    private static final double IN_SECOND_HALF = 0.25;
    private static final double ONE_STEP = 0.6;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(8);
    private static final int ENOUGH_POINTS = 4;
    private static final int ENOUGH_UNPROVEN = 8;

    /** Whether there is enough of a live set to tell whether it grows. */
    static boolean canTell(LiveSet live) {
        return live.points().size() >= (live.proven() ? ENOUGH_POINTS : ENOUGH_UNPROVEN)
                && live.series().span().compareTo(LONG_ENOUGH) >= 0;
    }

    /** Whether what is alive is too little, even at its most, to be worth a word. */
    static boolean isSmall(LiveSet live, long limit) {
        return live.points().stream().allMatch(point -> point.usedBytes() < limit * LEAST);
    }

    /** What two dumps that were taken because of a rise have shown of it. */
    static Growth between(LiveSet dumps, long limit) {
        double rise = dumps.series().last().value() - dumps.series().first().value();
        boolean grown = rise >= limit * LEAST_BETWEEN_DUMPS;
        return new Growth(rise, grown, grown, dumps.series().last().value() >= limit * FULL);
    }

    static Growth of(LiveSet live, long limit) {
        if (!canTell(live) || limit <= 0) {
            return NONE;
        }
        Series series = live.series();
        int steps = Math.min(STEPS, live.points().size());
        List<Double> floors = series.floors(steps);
        double rise = floors.get(steps - 1) - floors.get(0);
        boolean full = floors.get(steps - 1) >= limit * FULL;
        int rising = 0;
        double highest = 0;
        for (int i = 1; i < steps; i++) {
            double step = floors.get(i) - floors.get(i - 1);
            highest = Math.max(highest, step);
            if (step >= limit * NOISE || floors.get(i) >= limit * FULL) {
                rising++;
            }
        }
        double secondHalf = floors.get(steps - 1) - floors.get(steps / 2);
        boolean goesOn = rise >= limit * LEAST
                && rising >= (steps - 1) * RISING_STEPS
                && highest <= rise * ONE_STEP
                && (full || secondHalf >= rise * IN_SECOND_HALF);
        boolean lasting = goesOn && (live.proven() || rise >= limit * LEAST_UNPROVEN);
        return new Growth(rise, goesOn, lasting, full);
    }
}
