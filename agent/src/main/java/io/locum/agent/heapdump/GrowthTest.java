package io.locum.agent.heapdump;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether what is in use after collections grows all the time. Looked at are floors, the least of all that comes later, at
 * equal steps over the time since: a disease rises at nearly each of them; one step, a sawtooth that comes back, or a
 * cache that has found its size does not. The analyzer judges by the same idea, with more to look back at.
 */
final class GrowthTest {
    private static final int STEPS = 6;
    private static final int FEWEST_POINTS = 5;

    /** Shorter than that, a burst of requests is a trend. */
    private static final Duration SHORTEST = Duration.ofSeconds(6);

    /** How many of the five rises between floors there have to be. */
    private static final int RISING_STEPS = 4;

    /** A rise that counts as one, of the mean rise. */
    private static final double RISING = 0.25;

    /** More of the rise in one step is one event, not a trend. */
    private static final double ONE_STEP = 0.55;

    /** What goes on evenly has two fifths of it in the last two steps; what comes to its end has less. */
    private static final double IN_LAST_TWO = 0.24;

    private GrowthTest() {}

    /**
     * A growth that goes on.
     *
     * @param bytes by how much the floor rose
     * @param spanNanos in which time
     */
    record Growth(long bytes, long spanNanos) {}

    /**
     * The growth since the first point, or else since the middle, and so on: an app may have been well for hours. What
     * breathes with the load rises often, but only to where it was before.
     *
     * @param least bytes by which it must have risen
     */
    static Optional<Growth> growth(HeapSeries series, long least) {
        int points = series.size();
        while (points >= FEWEST_POINTS) {
            int first = series.size() - points;
            if (series.spanNanos(first) < SHORTEST.toNanos()) {
                break;
            }
            long[] floors = series.floors(first, STEPS);
            long beyond = floors[STEPS - 1] - series.highestBefore(first);
            if (Math.min(rise(floors), beyond) >= least && goesOn(floors)) {
                return Optional.of(new Growth(rise(floors), series.spanNanos(first)));
            }
            points /= 2;
        }
        return Optional.empty();
    }

    private static long rise(long[] floors) {
        return floors[STEPS - 1] - floors[0];
    }

    private static boolean goesOn(long[] floors) {
        long rise = rise(floors);
        int rising = 0;
        long highest = 0;
        for (int i = 1; i < STEPS; i++) {
            long step = floors[i] - floors[i - 1];
            highest = Math.max(highest, step);
            if (step >= rise * RISING / (STEPS - 1)) {
                rising++;
            }
        }
        return rising >= RISING_STEPS
                && highest <= rise * ONE_STEP
                && floors[STEPS - 1] - floors[STEPS - 3] >= rise * IN_LAST_TWO;
    }
}
