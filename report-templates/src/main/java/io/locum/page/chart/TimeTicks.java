package io.locum.page.chart;

import java.util.ArrayList;
import java.util.List;

/** Chooses round times for a time axis. */
final class TimeTicks {

    /** Steps people count time in, in seconds. */
    private static final double[] STEPS = {
        0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400
    };

    /** As many labels as fit a narrow chart. */
    private static final int MOST = 5;

    private TimeTicks() {}

    /** Times in seconds, from zero, at most {@value #MOST} steps. */
    static List<Double> over(double seconds) {
        double step = STEPS[STEPS.length - 1];
        for (double candidate : STEPS) {
            if (seconds / candidate <= MOST) {
                step = candidate;
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        // A label closer than this to the end would hang over the edge.
        for (int i = 0; i * step <= seconds * 0.96; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** A time such as {@code 0.5 s}, {@code 45 s}, {@code 2:30} or {@code 1:30 h}. */
    static String label(double seconds) {
        if (seconds < 60) {
            return Figures.label(seconds) + " s";
        }
        long whole = Math.round(seconds);
        if (whole < 3600) {
            return whole / 60 + ":" + twoDigits(whole % 60);
        }
        return whole / 3600 + ":" + twoDigits(whole / 60 % 60) + " h";
    }

    private static String twoDigits(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
