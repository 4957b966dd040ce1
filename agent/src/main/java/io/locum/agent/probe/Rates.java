package io.locum.agent.probe;

import java.util.List;

/**
 * How often the agent does what costs it most. Going back up a step doubles the rates, at the last one it is two and a
 * half times.
 */
public enum Rates {
    /** As designed. */
    FULL(0, 1, 100),
    HALF(1, 2, 50),
    QUARTER(2, 4, 25),
    EIGHTH(3, 8, 10);

    /** The highest level there is. */
    public static final int LAST_LEVEL = 3;

    private static final List<Rates> BY_LEVEL = List.of(FULL, HALF, QUARTER, EIGHTH);

    private final int level;
    private final int slowdown;
    private final int stacksPerSecond;

    Rates(int level, int slowdown, int stacksPerSecond) {
        this.level = level;
        this.slowdown = slowdown;
        this.stacksPerSecond = stacksPerSecond;
    }

    /**
     * Those of a level.
     *
     * @param level 0 to {@value #LAST_LEVEL}
     */
    public static Rates of(int level) {
        return BY_LEVEL.get(level);
    }

    /** By how many steps they are lowered: 0 to {@value #LAST_LEVEL}. */
    public int level() {
        return level;
    }

    /** By what to multiply the time between two looks, at least 1. */
    public int slowdown() {
        return slowdown;
    }

    /** How many stacks may be taken in a second, over all threads. */
    public int stacksPerSecond() {
        return stacksPerSecond;
    }
}
