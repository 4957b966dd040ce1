package io.locum.analyzer.rule.growth;

import io.locum.analyzer.rule.growth.Series.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight line through points, after Theil (1950) and Sen (1968): its slope is the median of the slopes between all
 * pairs, its height the median of what is left, so that up to three tenths of the points may be anywhere. The interval
 * of the slope is Sen's, by ranks of Kendall's statistic (Gilbert 1987, section 16.5).
 *
 * @param origin the moment at which the line has its {@code height}
 * @param height at the origin
 * @param perSecond the slope
 * @param slowest the slope is at least this, by nineteen chances in twenty
 * @param fastest it is at most this
 * @param noise how far points lie from it: the standard deviation, as the median of distances gives it
 */
public record Line(Instant origin, double height, double perSecond, double slowest, double fastest, double noise) {

    /** Of more points some are left out: work grows with the square of their number. */
    private static final int MOST_POINTS = 200;

    /** Two-sided, nineteen of twenty. */
    private static final double NORMAL = 1.96;

    /** The median of distances from the mean, of a normal distribution, as a share of its standard deviation. */
    private static final double MEDIAN_DEVIATION = 0.6745;

    static Line through(List<Point> all) {
        int stride = Math.max(1, (all.size() + MOST_POINTS - 1) / MOST_POINTS);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < all.size(); i += stride) {
            points.add(all.get(i));
        }
        if (points.isEmpty()) {
            return new Line(Instant.EPOCH, 0, 0, 0, 0, 0);
        }
        Instant origin = points.get(0).at();
        List<Double> slopes = slopes(points);
        double slope = median(slopes);
        double height = median(points.stream()
                .map(point -> point.value() - slope * seconds(origin, point.at()))
                .sorted()
                .toList());
        double noise = median(points.stream()
                        .map(point -> Math.abs(point.value() - height - slope * seconds(origin, point.at())))
                        .sorted()
                        .toList())
                / MEDIAN_DEVIATION;
        double n = points.size();
        double spread = NORMAL * Math.sqrt(n * (n - 1) * (2 * n + 5) / 18);
        return new Line(
                origin,
                height,
                slope,
                ranked(slopes, (slopes.size() - spread) / 2 - 1),
                ranked(slopes, (slopes.size() + spread) / 2),
                noise);
    }

    /** The line's height at a moment. */
    public double at(Instant moment) {
        return height + perSecond * seconds(origin, moment);
    }

    private static List<Double> slopes(List<Point> points) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                double seconds = seconds(points.get(i).at(), points.get(j).at());
                if (seconds > 0) {
                    slopes.add((points.get(j).value() - points.get(i).value()) / seconds);
                }
            }
        }
        slopes.sort(Double::compare);
        return slopes;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double ranked(List<Double> sorted, double rank) {
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.get((int) Math.max(0, Math.min(sorted.size() - 1, Math.rint(rank))));
    }
}
