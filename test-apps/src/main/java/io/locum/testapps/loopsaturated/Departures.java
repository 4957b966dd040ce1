package io.locum.testapps.loopsaturated;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** All departures of a country's railway in a week. Immutable; for any thread. */
final class Departures {

    private static final int TRAINS = 60_000;
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** How many trains are on the board. */
    private static final int ROWS = 20;

    /** The minute in the upper half, the train's number in the lower. */
    private final long[] departures;

    /** The departures of a week. */
    Departures(int week) {
        Random timetable = new Random(week);
        departures = new long[TRAINS];
        for (int train = 0; train < TRAINS; train++) {
            departures[train] = (long) timetable.nextInt(MINUTES_OF_A_WEEK) << Integer.SIZE | train;
        }
    }

    /** The board: the first trains of all, in the order of their departure. Takes a few milliseconds. */
    String page() {
        long[] sorted = departures.clone();
        Arrays.sort(sorted);
        StringBuilder page = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            int minute = (int) (sorted[row] >>> Integer.SIZE);
            int hour = minute / MINUTES_OF_AN_HOUR;
            page.append(String.format(
                    Locale.ROOT, "%02d:%02d train %d%n", hour, minute % MINUTES_OF_AN_HOUR, (int) sorted[row]));
        }
        return page.toString();
    }
}
