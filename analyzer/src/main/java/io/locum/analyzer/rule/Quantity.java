package io.locum.analyzer.rule;

import java.time.Duration;

/** A number with its unit. {@link #toString} rounds it for a sentence; the report may round otherwise. */
public record Quantity(double value, Unit unit) {

    /** Digits of numbers from here on are grouped. */
    private static final double LARGE = 10_000;

    /** Units of what rules report. */
    public enum Unit {
        MILLISECONDS("ms"),
        BYTES("B"),
        BYTES_PER_HOUR("B/h"),
        BYTES_PER_SECOND("B/s"),
        /** A share of a whole, 0 to 1. */
        SHARE("share"),
        HOURS("h"),
        PER_HOUR("1/h"),
        COUNT("");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** The unit as JSON names it. */
        public String symbol() {
            return symbol;
        }
    }

    public static Quantity of(Duration duration) {
        return new Quantity(duration.toNanos() / 1e6, Unit.MILLISECONDS);
    }

    public static Quantity share(double share) {
        return new Quantity(share, Unit.SHARE);
    }

    public static Quantity bytes(long bytes) {
        return new Quantity(bytes, Unit.BYTES);
    }

    public static Quantity count(double count) {
        return new Quantity(count, Unit.COUNT);
    }

    /** How many there are. */
    public static Quantity number(long count) {
        return new Quantity((double) count, Unit.COUNT);
    }

    @Override
    public String toString() {
        return switch (unit) {
            case MILLISECONDS -> milliseconds(value);
            case BYTES -> bytesText(value);
            case BYTES_PER_HOUR -> bytesText(value) + "/h";
            case BYTES_PER_SECOND -> bytesText(value) + "/s";
            case SHARE -> digits(value * 100) + " %";
            case HOURS -> value < 1 ? digits(value * 60) + " min" : digits(value) + " h";
            case PER_HOUR -> digits(value) + " an hour";
            case COUNT -> digits(value);
        };
    }

    private static String milliseconds(double ms) {
        return Math.abs(ms) < 1_000 ? digits(ms) + " ms" : digits(ms / 1000) + " s";
    }

    private static String bytesText(double bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        double left = bytes;
        int unit = 0;
        while (Math.abs(left) >= 1024 && unit < units.length - 1) {
            left /= 1024;
            unit++;
        }
        return digits(left) + " " + units[unit];
    }

    private static String digits(double number) {
        double size = Math.abs(number);
        if (number == Math.rint(number) || size >= 9.95) {
            return size < LARGE ? Digits.fixed(number, 0) : Digits.grouped(number);
        }
        return Digits.fixed(number, size < 0.095 ? 2 : 1);
    }
}
