package io.locum.testapps.loopsaturated;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Random;

/** A station's departures. Immutable; for any thread. */
final class Departures {

    private static final int TRAINS = 900;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final LocalTime[] times;
    private final int[] platforms;

    /** The departures of a day. */
    Departures(int day) {
        Random timetable = new Random(day);
        times = new LocalTime[TRAINS];
        platforms = new int[TRAINS];
        for (int train = 0; train < TRAINS; train++) {
            times[train] = LocalTime.MIDNIGHT.plusMinutes(timetable.nextInt(MINUTES_OF_A_DAY));
            platforms[train] = 1 + timetable.nextInt(24);
        }
    }

    /** The whole board as a page, which takes a few milliseconds to write. */
    String page() {
        StringBuilder page = new StringBuilder();
        for (int train = 0; train < TRAINS; train++) {
            page.append(String.format(
                    Locale.ROOT, "%tH:%<tM  train %-6d platform %2d%n", times[train], train, platforms[train]));
        }
        return page.toString();
    }
}
