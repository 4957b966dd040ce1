package io.locum.testapps.loopsaturated;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;

/** All departures of a country's railway in a week. Immutable; for any thread. */
final class Departures {

    private static final int TRAINS = 20_000;
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** How many trains are on the board. */
    private static final int ROWS = 20;

    private final Departure[] departures;

    private record Departure(int minute, int train) {}

    /** The departures of a week. */
    Departures(int week) {
        Random timetable = new Random(week);
        departures = new Departure[TRAINS];
        for (int train = 0; train < TRAINS; train++) {
            departures[train] = new Departure(timetable.nextInt(MINUTES_OF_A_WEEK), train);
        }
    }

    /** The board: the first trains of all, in the order of their departure. Takes a few milliseconds. */
    String page() {
        Departure[] sorted = departures.clone();
        Arrays.sort(sorted, Comparator.comparingInt(Departure::minute));
        StringBuilder page = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            int minute = sorted[row].minute();
            int hour = minute / MINUTES_OF_AN_HOUR;
            page.append(String.format(
                    Locale.ROOT, "%02d:%02d train %d%n", hour, minute % MINUTES_OF_AN_HOUR, sorted[row].train()));
        }
        return page.toString();
    }
}
