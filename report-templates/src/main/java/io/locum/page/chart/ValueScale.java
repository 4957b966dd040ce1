package io.locum.page.chart;

import java.util.ArrayList;
import java.util.List;

/** Maps values to heights between 0 (floor) and 1 (ceiling), and chooses the values worth a grid line. */
sealed interface ValueScale {

    /** Height of a value, clamped to 0 and 1. */
    double height(double value);

    /** Values to label, ascending. */
    List<Double> ticks();

    /** A linear scale from zero that holds {@code highest}. */
    static ValueScale linear(double highest) {
        double step = niceStep(highest / 3);
        return new Linear(step, (int) Math.max(1, Math.ceil(highest / step - 1e-9)));
    }

    /** A logarithmic scale of whole decades that holds both values, which are above zero. */
    static ValueScale logarithmic(double lowest, double highest) {
        int bottom = (int) Math.floor(Math.log10(lowest) + 1e-9);
        int top = (int) Math.ceil(Math.log10(highest) - 1e-9);
        return new Logarithmic(bottom, Math.max(bottom + 1, top));
    }

    private static double niceStep(double rough) {
        if (!(rough > 0)) {
            return 1;
        }
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double mantissa = rough / decade;
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (mantissa <= nice + 1e-9) {
                return nice * decade;
            }
        }
        return 10 * decade;
    }

    /** {@code steps} steps of equal size, from zero. */
    record Linear(double step, int steps) implements ValueScale {
        @Override
        public double height(double value) {
            return Math.min(1, Math.max(0, value / (step * steps)));
        }

        @Override
        public List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            for (int i = 0; i <= steps; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }
    }

    /** Decades from {@code 10^bottom} to {@code 10^top}. */
    record Logarithmic(int bottom, int top) implements ValueScale {
        @Override
        public double height(double value) {
            if (!(value > 0)) {
                return 0;
            }
            return Math.min(1, Math.max(0, (Math.log10(value) - bottom) / (top - bottom)));
        }

        @Override
        public List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            int stride = top - bottom > 4 ? 2 : 1;
            for (int i = bottom; i <= top; i += stride) {
                ticks.add(Math.pow(10, i));
            }
            return ticks;
        }
    }
}
