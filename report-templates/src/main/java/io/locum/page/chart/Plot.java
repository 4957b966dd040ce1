package io.locum.page.chart;

import io.locum.page.view.ChartView;
import io.locum.page.view.PointView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.TimeAxisView;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chart laid out on a canvas of {@value #WIDTH} by {@value #HEIGHT}, which the page stretches to the room there is.
 * Labels are placed in percent outside of it, so that they are not stretched.
 */
public final class Plot {

    /** Width of the canvas in its own units. */
    public static final int WIDTH = 1000;

    /** Height of the canvas in its own units. */
    public static final int HEIGHT = 100;

    /** Below a thousandth of the highest value nothing is told apart on a small chart. */
    private static final double LOG_DEPTH = 1000;

    /** Keeps the highest line off the upper edge. */
    private static final double HEADROOM = 1.05;

    private final ChartView chart;
    private final TimeAxisView axis;
    private final ValueScale scale;

    /** Lays out a chart over a time axis. */
    public Plot(ChartView chart, TimeAxisView axis) {
        this.chart = chart;
        this.axis = axis;
        this.scale = chart.logarithmic() ? logarithmic(chart) : ValueScale.linear(highest(chart));
    }

    /** A label and its place, in percent from the top or from the left. */
    public record Label(String text, String percent) {}

    /** A horizontal line with its distance from the top, in canvas units. */
    public record Level(String text, String y) {}

    /** A rectangle over the whole height. */
    public record Band(String x, String width) {}

    /** Labels of the value axis, from the floor up. */
    public List<Label> valueLabels() {
        return scale.ticks().stream()
                .map(tick -> new Label(Figures.label(tick), Figures.at(100 - 100 * scale.height(tick))))
                .toList();
    }

    /** Labels of the time axis. */
    public List<Label> timeLabels() {
        return TimeTicks.over(axis.seconds()).stream()
                .map(tick -> new Label(TimeTicks.label(tick), Figures.at(100 * tick / axis.seconds())))
                .toList();
    }

    /** Grid lines. */
    public List<Level> grid() {
        return scale.ticks().stream().map(tick -> level("", tick)).toList();
    }

    /** Marked levels that lie within the chart. */
    public List<Level> marks() {
        return chart.marks().stream()
                .map(mark -> level(mark.label(), mark.value()))
                .toList();
    }

    /** Shaded stretches. */
    public List<Band> bands() {
        // A stretch of one second in an hour would be invisible at its true width.
        double least = WIDTH / 250.0;
        return chart.sick().stream()
                .map(range -> {
                    double from = x(range.from());
                    double width = Math.max(least, x(range.to()) - from);
                    return new Band(Figures.at(Math.min(from, WIDTH - width)), Figures.at(width));
                })
                .toList();
    }

    /** Path data of the stroke of a series, by its place in the chart. */
    public String stroke(int place) {
        SeriesView series = chart.series().get(place);
        return series.drawing() == SeriesView.Drawing.BARS
                ? bars(series)
                : segments(series).map(Plot::polyline).collect(Collectors.joining(" "));
    }

    /** Path data of the area beneath a series; empty for series that have none. */
    public String area(int place) {
        SeriesView series = chart.series().get(place);
        if (series.drawing() != SeriesView.Drawing.AREA) {
            return "";
        }
        return segments(series)
                .map(points -> polyline(points)
                        + "L" + Figures.at(points.get(points.size() - 1).x()) + " " + HEIGHT
                        + "L" + Figures.at(points.get(0).x()) + " " + HEIGHT + "Z")
                .collect(Collectors.joining(" "));
    }

    /** The values for the page's script: per series a list of {@code [seconds, value]}; numbers only. */
    public String data() {
        return chart.series().stream()
                .map(series -> series.points().stream()
                        .filter(point -> Double.isFinite(point.value()))
                        .map(point -> "[" + Figures.at(point.seconds()) + "," + Figures.label(point.value()) + "]")
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private record Spot(double x, double y) {}

    private Stream<List<Spot>> segments(SeriesView series) {
        Stream.Builder<List<Spot>> segments = Stream.builder();
        int from = 0;
        List<PointView> points = series.points();
        for (int i = 0; i <= points.size(); i++) {
            if (i == points.size() || !Double.isFinite(points.get(i).value())) {
                if (i > from) {
                    segments.add(
                            points.subList(from, i).stream().map(this::spot).toList());
                }
                from = i + 1;
            }
        }
        return segments.build();
    }

    private static String polyline(List<Spot> spots) {
        if (spots.size() == 1) {
            // A lone point has no line; a short dash makes it visible.
            Spot only = spots.get(0);
            return "M" + Figures.at(only.x() - 5) + " " + Figures.at(only.y()) + "h10";
        }
        return spots.stream()
                .map(spot -> Figures.at(spot.x()) + " " + Figures.at(spot.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    private String bars(SeriesView series) {
        return series.points().stream()
                .filter(point -> Double.isFinite(point.value()))
                .map(this::spot)
                .map(spot -> "M" + Figures.at(spot.x()) + " " + HEIGHT + "V" + Figures.at(spot.y()))
                .collect(Collectors.joining());
    }

    private Spot spot(PointView point) {
        return new Spot(x(point.seconds()), y(point.value()));
    }

    private Level level(String text, double value) {
        return new Level(text, Figures.at(y(value)));
    }

    private double x(double seconds) {
        return Math.min(1, Math.max(0, seconds / axis.seconds())) * WIDTH;
    }

    private double y(double value) {
        return (1 - scale.height(value)) * HEIGHT;
    }

    private static double highest(ChartView chart) {
        double highest = values(chart).max(Double::compare).orElse(0d);
        return highest <= chart.ceiling() ? chart.ceiling() : highest * HEADROOM;
    }

    private static ValueScale logarithmic(ChartView chart) {
        double highest = highest(chart);
        double top = highest > 0 ? highest : 1;
        double lowest =
                values(chart).filter(value -> value > 0).min(Double::compare).orElse(top / 100);
        return ValueScale.logarithmic(Math.max(Math.min(lowest, top), top / LOG_DEPTH), top);
    }

    private static Stream<Double> values(ChartView chart) {
        return Stream.concat(
                chart.series().stream()
                        .flatMap(series -> series.points().stream().map(PointView::value))
                        .filter(Double::isFinite),
                chart.marks().stream().map(mark -> mark.value()));
    }
}
