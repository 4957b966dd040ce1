package io.locum.testapps.timetosafepoint;

/** Tries all futures in one loop, which the compiler leaves no safepoint in. */
final class StraightSimulation implements Simulation {

    @Override
    public double risk(long seed) {
        long random = seed;
        int bad = 0;
        for (int future = 0; future < FUTURES; future++) {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            if ((random & 0xff) == 0) {
                bad++;
            }
        }
        return (double) bad / FUTURES;
    }
}
