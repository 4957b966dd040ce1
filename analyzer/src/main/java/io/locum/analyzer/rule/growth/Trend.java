package io.locum.analyzer.rule.growth;

import io.locum.analyzer.rule.growth.Series.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a figure grows lastingly, and how fast. Looked at are the lowest points of ten equal stretches, so that what
 * is given back now and then (a sawtooth) and bursts that pass do not count. Growth that lasts rises all the way: not in
 * one step, not less and less as a warm-up does or a pool that fills up to its bound, and to where it never was before.
 *
 * @param shape what the figure does
 * @param rise by how much its floor rose; where that lasts, by how much the line rises
 * @param line through the lowest points
 * @param end when the series ends
 * @param level the floor then, as the line has it
 * @param clear whether noise is far below the rise and the rise goes on as fast as it began
 */
public record Trend(Shape shape, double rise, Line line, Instant end, double level, boolean clear) {

    /** What a figure does over time. */
    public enum Shape {
        /** There is too little of it to tell. */
        TOO_SHORT,
        /** It neither rises nor falls beyond its noise, or falls. */
        STEADY,
        /** It rises and is given back. */
        WAVE,
        /** It rose at once, and stayed there. */
        STEP,
        /** It rises less and less: towards a bound. */
        DYING_DOWN,
        /** It rises all the time. */
        LASTING
    }

    /** In less time a rise is a matter of chance. */
    public static final Duration LEAST_SPAN = Duration.ofSeconds(20);

    private static final int LEAST_POINTS = 8;
    private static final int STRETCHES = 10;

    /** A smaller rise, in standard deviations of the noise, cannot be told from a warm-up. */
    private static final double ABOVE_NOISE = 8;

    private static final double FAR_ABOVE_NOISE = 20;

    /** A step that counts as rising, of the whole rise. */
    private static final double RISING = 0.02;

    /** The share of the steps that have to rise. */
    private static final double RISING_STEPS = 0.65;

    /** More than half of the rise in one step is that step. */
    private static final double ONE_STEP = 0.5;

    /**
     * The slope of the later half over that of the earlier one. It is e^-0.5 = 0.61 of what fills up so slowly that it has
     * come to 63 % of its bound at the end, less of what fills up faster, and 1 of what grows without end; noise adds to
     * either.
     */
    private static final double KEEPS_ON = 0.68;

    private static final double KEEPS_ON_CLEARLY = 0.8;

    /** A sawtooth has been as high before; a peak in a tenth of the beginning says nothing. */
    private static final double HIGH_BEFORE = 0.9;

    /** What the series does; the caller leaves out its warm-up. */
    public static Trend of(Series series) {
        Series lows = series.isEmpty() ? series : series.lows(STRETCHES);
        Line line = lows.line();
        Instant end = series.isEmpty() ? Instant.EPOCH : series.last().at();
        if (series.points().size() < LEAST_POINTS
                || series.span().compareTo(LEAST_SPAN) < 0
                || lows.points().size() < LEAST_POINTS) {
            return new Trend(Shape.TOO_SHORT, 0, line, end, line.at(end), false);
        }
        List<Double> floors = series.floors(STRETCHES);
        double rise = floors.get(STRETCHES - 1) - floors.get(0);
        double keepsOn = laterOverEarlier(lows);
        Shape shape = shape(series, floors, rise, line, keepsOn);
        boolean clear = shape == Shape.LASTING && rise >= FAR_ABOVE_NOISE * line.noise() && keepsOn >= KEEPS_ON_CLEARLY;
        double all =
                shape == Shape.LASTING ? line.at(end) - line.at(series.first().at()) : rise;
        return new Trend(shape, all, line, end, line.at(end), clear);
    }

    public boolean lasting() {
        return shape == Shape.LASTING;
    }

    /** The slope, per hour. */
    public double perHour() {
        return line.perSecond() * Duration.ofHours(1).toSeconds();
    }

    private static Shape shape(Series series, List<Double> floors, double rise, Line line, double keepsOn) {
        if (rise <= 0 || line.slowest() <= 0 || rise < ABOVE_NOISE * line.noise()) {
            return largest(floors) >= rise * ONE_STEP && rise > 0 ? Shape.STEP : Shape.STEADY;
        }
        if (largest(floors) >= rise * ONE_STEP) {
            return Shape.STEP;
        }
        if (keepsOn < KEEPS_ON) {
            return Shape.DYING_DOWN;
        }
        if (floors.get(STRETCHES - 1) <= highBefore(series)) {
            return Shape.WAVE;
        }
        return rising(floors, rise) >= (STRETCHES - 1) * RISING_STEPS ? Shape.LASTING : Shape.STEADY;
    }

    private static double largest(List<Double> floors) {
        double largest = 0;
        for (int i = 1; i < floors.size(); i++) {
            largest = Math.max(largest, floors.get(i) - floors.get(i - 1));
        }
        return largest;
    }

    private static int rising(List<Double> floors, double rise) {
        int rising = 0;
        for (int i = 1; i < floors.size(); i++) {
            if (floors.get(i) - floors.get(i - 1) >= rise * RISING) {
                rising++;
            }
        }
        return rising;
    }

    private static double laterOverEarlier(Series lows) {
        int half = lows.points().size() / 2;
        double earlier = Line.through(lows.points().subList(0, half)).perSecond();
        double later =
                Line.through(lows.points().subList(half, lows.points().size())).perSecond();
        return earlier <= 0 ? (later > 0 ? 1 : 0) : later / earlier;
    }

    /** What the first third came up to, but for a tenth of its points. */
    private static double highBefore(Series series) {
        Instant third = series.first().at().plus(series.span().dividedBy(3));
        List<Double> values =
                series.until(third).points().stream().map(Point::value).sorted().toList();
        return values.get((int) Math.ceil((values.size() - 1) * HIGH_BEFORE));
    }
}
