package io.locum.page.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as drawings need them: labels with three significant digits, coordinates with one decimal. */
final class Figures {

    private Figures() {}

    /** A label such as {@code 0.25}, {@code 210} or {@code 12000}. */
    static String label(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A coordinate or percentage for an attribute. */
    static String at(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
