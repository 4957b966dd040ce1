package io.locum.bench.join;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often and for how long a JVM stood still, by its own log of safepoints ({@code -Xlog:safepoint}).
 *
 * @param longestMillis the longest stop
 * @param longestFor the operation it was for; empty if there was none
 * @param retransformingMillis the longest for retransforming classes
 */
record Stops(double longestMillis, String longestFor, double retransformingMillis) {

    private static final Pattern SAFEPOINT = Pattern.compile("Safepoint \"([^\"]+)\".*Total: +(\\d+) ns");

    private static final String RETRANSFORMING = "RedefineClasses";

    private static final double NANOS_PER_MILLI = 1e6;

    static Stops in(List<String> log) {
        double longest = 0;
        String longestFor = "";
        double retransforming = 0;
        for (String line : log) {
            Matcher safepoint = SAFEPOINT.matcher(line);
            if (safepoint.find()) {
                double millis = Long.parseLong(safepoint.group(2)) / NANOS_PER_MILLI;
                if (millis > longest) {
                    longest = millis;
                    longestFor = safepoint.group(1);
                }
                if (safepoint.group(1).equals(RETRANSFORMING)) {
                    retransforming = Math.max(retransforming, millis);
                }
            }
        }
        return new Stops(longest, longestFor, retransforming);
    }
}
