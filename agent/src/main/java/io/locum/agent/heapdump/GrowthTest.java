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
    private static final int FEWEST_POINTS = 3;

    /** Shorter than that, a burst of requests is a trend. */
    private static final Duration SHORTEST = Duration.ofSeconds(6);

    /** So few points are a trend only over a time in which bursts come and go: the app is collected seldom. */
    private static final Duration SHORTEST_OF_FEW = Duration.ofSeconds(15);

    private static final int FEW = 4;

    /** From so many points on one step between floors may be level. */
    private static final int MANY = STEPS;

    /** Three points have to rise by so much more than is asked for. */
    private static final double MORE = 1.5;

    /** A rise that counts as one, of the mean rise. */
    private static final double RISING = 0.25;

    /** More of the rise in one step is one event, not a trend. */
    private static final double ONE_STEP = 0.55;

    private static final double ONE_OF_TWO = 0.65;

    /** What goes on evenly has its share of the rise in the last steps, two of five; what comes to its end has less. */
    private static final double IN_LAST_STEPS = 0.6;

    private static final double LAST_STEPS = 0.4;

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
            if (series.spanNanos(first) < shortest(points).toNanos()) {
                break;
            }
            int steps = Math.min(STEPS, points);
            long[] floors = series.floors(first, steps);
            long beyond = floors[steps - 1] - series.highestBefore(first);
            if (Math.min(rise(floors), beyond) >= (points > FEWEST_POINTS ? least : least * MORE)
                    && goesOn(floors, points < MANY ? 0 : 1)) {
                return Optional.of(new Growth(rise(floors), series.spanNanos(first)));
            }
            points /= 2;
        }
        return Optional.empty();
    }

    private static Duration shortest(int points) {
        return points > FEW ? SHORTEST : SHORTEST_OF_FEW;
    }

    private static long rise(long[] floors) {
        return floors[floors.length - 1] - floors[0];
    }

    /** @param level how many steps need not rise */
    private static boolean goesOn(long[] floors, int level) {
        int steps = floors.length - 1;
        long rise = rise(floors);
        int rising = 0;
        long highest = 0;
        for (int i = 1; i <= steps; i++) {
            long step = floors[i] - floors[i - 1];
            highest = Math.max(highest, step);
            if (step >= rise * RISING / steps) {
                rising++;
            }
        }
        int last = Math.max(1, (int) Math.round(steps * LAST_STEPS));
        return rising >= steps - level
                && highest <= rise * (steps > 2 ? ONE_STEP : ONE_OF_TWO)
                && floors[steps] - floors[steps - last] >= rise * IN_LAST_STEPS * last / steps;
    }
}
