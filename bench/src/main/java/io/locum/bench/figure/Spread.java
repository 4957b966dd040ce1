package io.locum.bench.figure;

import java.util.Collection;
import java.util.Locale;

/**
 * The median of some figures and how far they scatter.
 *
 * @param count how many there were, at least one
 * @param median the middle one, or the mean of the two in the middle
 * @param lower the lower quartile, interpolated
 * @param upper the upper quartile, interpolated
 */
public record Spread(int count, double median, double lower, double upper) {

    /** The spread of at least one figure; throws IllegalArgumentException for none. */
    public static Spread of(Collection<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no figures, so no median");
        }
        return new Spread(sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
    }

    /** The median with the quartiles, to three decimals. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", median, lower, upper);
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
