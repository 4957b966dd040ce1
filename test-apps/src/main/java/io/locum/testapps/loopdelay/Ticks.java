package io.locum.testapps.loopdelay;

import java.time.Duration;
import java.util.Random;

/**
 * How long a loop's ticks take and how long it rests between them, at random.
 *
 * <p>Most ticks are short and a few are long, as in a server with one slow handler. Both lengths are bounded: beyond the
 * 99.9th percentile lie some fifty of fifty thousand arrivals, and with a long tail those would say little.
 */
final class Ticks {

    private static final Duration SHORTEST = Duration.ofNanos(200_000);
    private static final Duration LONGEST_SHORT = Duration.ofMillis(4);
    private static final Duration SHORTEST_LONG = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(60);

    /** A quarter of the busy time lies in long ticks then, so that they make the 90th percentile and above. */
    private static final double LONG_SHARE = 0.02;

    private final Random random;
    private final Load load;

    Ticks(Load load, long seed) {
        this.load = load;
        this.random = new Random(seed);
    }

    /** How busy the loop keeps itself. */
    enum Load {
        /** It has nothing to do but the outside thread's tasks. */
        IDLE,
        /** It rests as long as it works, on average. */
        HALF,
        /** A tick follows a tick. */
        SATURATED
    }

    /** The next tick's length. */
    Duration length() {
        return random.nextDouble() < LONG_SHARE ? between(SHORTEST_LONG, LONGEST) : between(SHORTEST, LONGEST_SHORT);
    }

    /** The rest after it: zero on a saturated loop, else exponential with the ticks' mean. */
    Duration rest() {
        return load == Load.SATURATED
                ? Duration.ZERO
                : Duration.ofNanos(Math.round(-Math.log(1 - random.nextDouble()) * meanNanos()));
    }

    static double meanNanos() {
        return LONG_SHARE * SHORTEST_LONG.plus(LONGEST).toNanos() / 2
                + (1 - LONG_SHARE) * SHORTEST.plus(LONGEST_SHORT).toNanos() / 2;
    }

    private Duration between(Duration least, Duration most) {
        return least.plusNanos(
                Math.round(random.nextDouble() * most.minus(least).toNanos()));
    }
}
