package io.locum.testapps.timetosafepoint;

/** Tries futures in steps of some thousands, between which the thread can be stopped. */
final class SteppedSimulation implements Simulation {

    private static final int STEP = 100_000;

    @Override
    public double risk(long seed) {
        long random = seed;
        int bad = 0;
        // A loop that counts in a long keeps its safepoint.
        for (long first = 0; first < FUTURES; first += STEP) {
            for (int future = 0; future < STEP; future++) {
                random ^= random << 13;
                random ^= random >>> 7;
                random ^= random << 17;
                if ((random & 0xff) == 0) {
                    bad++;
                }
            }
        }
        return (double) bad / FUTURES;
    }
}
