package io.locum.testapps.loopimbalance;

import java.util.Arrays;
import java.util.Random;

/** Puts what somebody did in order, about a millisecond of work. For any thread. */
final class Profile {

    private static final int ENTRIES = 6_000;
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

    private final String[] entries = new Random(ENTRIES)
            .ints(ENTRIES, 0, MINUTES_OF_A_YEAR)
            .mapToObj(minute -> "minute-" + minute)
            .toArray(String[]::new);

    /** What somebody did last. */
    String latest(String user) {
        String[] sorted = entries.clone();
        Arrays.sort(sorted);
        return user + " at " + sorted[sorted.length - 1];
    }
}
