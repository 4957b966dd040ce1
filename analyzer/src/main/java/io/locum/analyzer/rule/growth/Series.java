package io.locum.analyzer.rule.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A figure over time.
 *
 * @param points in order of time
 */
public record Series(List<Point> points) {

    public Series {
        points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
    }

    /** The figure at one moment. */
    public record Point(Instant at, double value) {}

    /** A series read off anything that has a time and a figure. */
    public static <T> Series of(List<T> readings, Function<T, Instant> at, ToDoubleFunction<T> value) {
        return new Series(readings.stream()
                .map(reading -> new Point(at.apply(reading), value.applyAsDouble(reading)))
                .toList());
    }

    /** What lies after a moment. */
    public Series after(Instant from) {
        return new Series(
                points.stream().filter(point -> point.at().isAfter(from)).toList());
    }

    /** What lies up to a moment, that moment included. */
    public Series until(Instant to) {
        return new Series(
                points.stream().filter(point -> !point.at().isAfter(to)).toList());
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** From the first point to the last. */
    public Duration span() {
        return isEmpty() ? Duration.ZERO : Duration.between(first().at(), last().at());
    }

    /**
     * The first point.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public Point first() {
        return points.get(0);
    }

    /**
     * The last point.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** The value at a moment: that of the last point before it, or of the first. */
    public double at(Instant moment) {
        double value = first().value();
        for (Point point : points) {
            if (point.at().isAfter(moment)) {
                break;
            }
            value = point.value();
        }
        return value;
    }

    /** The floor under all later points, at equal steps over the span: sawteeth and one-time peaks leave no mark on it. */
    public List<Double> floors(int steps) {
        List<Double> floors = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            Instant from = at(step, steps);
            floors.add(points.stream()
                    .filter(point -> !point.at().isBefore(from))
                    .mapToDouble(Point::value)
                    .min()
                    .orElse(0));
        }
        return floors;
    }

    /** The lowest point of each of so many equal stretches of the span; stretches without points are left out. */
    public Series lows(int stretches) {
        List<Point> lows = new ArrayList<>();
        for (int stretch = 0; stretch < stretches; stretch++) {
            Instant from = at(stretch, stretches);
            Instant to = at(stretch + 1, stretches);
            boolean end = stretch == stretches - 1;
            points.stream()
                    .filter(point -> !point.at().isBefore(from) && (point.at().isBefore(to) || end))
                    .min(Comparator.comparingDouble(Point::value))
                    .ifPresent(lows::add);
        }
        return new Series(lows);
    }

    /** The line through the points that a few of them cannot bend. */
    public Line line() {
        return Line.through(points);
    }

    private Instant at(int step, int steps) {
        return first().at().plus(span().multipliedBy(step).dividedBy(steps));
    }
}
