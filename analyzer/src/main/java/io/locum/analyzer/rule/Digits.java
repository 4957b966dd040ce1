package io.locum.analyzer.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers in digits, as {@code String.format} with {@code Locale.ROOT} writes them: a report has tens of thousands, and
 * format strings take ten times as long.
 */
public final class Digits {

    private static final int GROUP = 3;

    private Digits() {}

    /** {@code %.2f}, with this many decimals: halves are rounded away from zero. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : Double.toString(value);
    }

    /** {@code %,d}. */
    public static String grouped(long value) {
        return grouped(Long.toString(value));
    }

    /** {@code %,.0f}. */
    static String grouped(double value) {
        return grouped(fixed(value, 0));
    }

    private static String grouped(String digits) {
        int first = digits.startsWith("-") ? 1 : 0;
        if (digits.length() - first <= GROUP || !Character.isDigit(digits.charAt(first))) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
