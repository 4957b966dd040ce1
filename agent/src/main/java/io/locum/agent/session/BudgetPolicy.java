package io.locum.agent.session;

/**
 * Decides by how many steps the agent lowers its rates, from one reading a second. Knows no clock: a reading is a
 * second, however long it took, so that a process that slept an hour has not been calm for one.
 *
 * <p>A step down in rates is a level up. It comes after {@value #WINDOW} readings that are above the budget together, and
 * is taken back after {@value #CALM} far below it. A level that was returned to twice within {@value #RECENT} readings is
 * not left again, so the rates do not swing.
 *
 * <p>Threads: one.
 */
final class BudgetPolicy {
    /** Setting up costs more than any rate, and the code is not compiled yet. */
    static final int WARM_UP = 10;

    static final int WINDOW = 5;
    static final int CALM = 60;
    private static final int RECENT = 600;

    /** The step back multiplies rates by 2.5 at most, and so stays within the budget. */
    private static final double CALM_SHARE = 0.4;

    private static final int NEVER = 0;

    private final double budget;
    private final long[] used = new long[WINDOW];
    private final long[] offered = new long[WINDOW];
    private final boolean[] reached;
    private final int[] returned;
    private int readings;
    private int inWindow;
    private int calm;
    private int level;
    private int lowest;

    /**
     * @param budget share of the processors' time, above 0; infinite: no limit
     * @param highest the last level there is
     */
    BudgetPolicy(double budget, int highest) {
        this.budget = budget;
        this.reached = new boolean[highest + 1];
        this.returned = new int[highest + 1];
    }

    /**
     * Takes the next reading.
     *
     * @param usedNanos CPU time of the agent in this second
     * @param offeredNanos what the processors offered in it: their number times its length
     * @return the level from now on, 0 to the highest
     */
    int read(long usedNanos, long offeredNanos) {
        if (++readings <= WARM_UP) {
            return level;
        }
        used[readings % WINDOW] = usedNanos;
        offered[readings % WINDOW] = offeredNanos;
        inWindow = Math.min(WINDOW, inWindow + 1);
        if (inWindow == WINDOW) {
            judge(share());
        }
        return level;
    }

    /** The agent's share of what the processors offered, over the last readings. */
    double share() {
        long offers = sum(offered);
        return offers == 0 ? 0 : (double) sum(used) / offers;
    }

    private void judge(double share) {
        calm = share < CALM_SHARE * budget ? calm + 1 : 0;
        if (share > budget && level < returned.length - 1) {
            raise();
        } else if (calm >= CALM && level > lowest) {
            moveTo(level - 1);
        }
    }

    private void raise() {
        moveTo(level + 1);
        if (reached[level]) {
            if (returned[level] != NEVER && readings - returned[level] <= RECENT) {
                lowest = level;
            }
            returned[level] = readings;
        }
        reached[level] = true;
    }

    /** What was read at other rates says nothing about the new ones. */
    private void moveTo(int changed) {
        level = changed;
        inWindow = 0;
        calm = 0;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
