package io.locum.analyzer.rule.growth;

import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Quantity.Unit;

/**
 * When a figure that grows comes to its limit, if it goes on as it did. Hours from the end of what was recorded.
 *
 * @param hours most likely
 * @param soonest with the fastest slope that the trend allows
 * @param latest with the slowest; infinite when it allows none
 */
public record Forecast(double hours, double soonest, double latest) {

    /** The limit is reached. */
    public static final Forecast NOW = new Forecast(0, 0, 0);

    /** What ends within this time is as bad as what has ended. */
    private static final double SOON_HOURS = 1;

    /** Further ahead nothing goes on as it did for a minute. */
    private static final double FAR_HOURS = 24 * 365;

    /** An uncertainty below this, of the time, is not worth saying. */
    private static final double SHARP = 0.1;

    /** When this line comes to the limit. */
    public static Forecast of(Trend trend, double limit) {
        return of(limit - trend.level(), trend.line());
    }

    /** When this line has risen by so much. */
    public static Forecast of(double room, Line line) {
        return new Forecast(hours(room, line.perSecond()), hours(room, line.fastest()), hours(room, line.slowest()));
    }

    private static double hours(double room, double perSecond) {
        return room <= 0 ? 0 : perSecond <= 0 ? Double.POSITIVE_INFINITY : room / perSecond / 3600;
    }

    /** Whether the limit will be reached in a time that anybody can plan for. */
    public boolean ends() {
        return hours < FAR_HOURS;
    }

    /** From 0.5, for what takes for ever, to 0.9, for what ends at once. */
    public double severity() {
        return 0.5 + 0.4 / (1 + hours / SOON_HOURS);
    }

    public Quantity time() {
        return new Quantity(hours, Unit.HOURS);
    }

    /** {@code in 2.5 h}, with its uncertainty where there is much. */
    public String inWords() {
        String likely = "in " + time();
        boolean sharp = latest - soonest <= hours * 2 * SHARP;
        if (sharp || hours == 0) {
            return likely;
        }
        return latest < FAR_HOURS
                ? likely + " (between " + new Quantity(soonest, Unit.HOURS) + " and " + new Quantity(latest, Unit.HOURS)
                        + ")"
                : likely + " (" + new Quantity(soonest, Unit.HOURS) + " at the soonest)";
    }
}
