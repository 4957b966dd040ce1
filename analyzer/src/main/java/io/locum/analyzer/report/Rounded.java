package io.locum.analyzer.report;

import io.locum.analyzer.rule.Digits;
import io.locum.analyzer.rule.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as people read them. */
public final class Rounded {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Rounded() {}

    public static String of(Quantity quantity) {
        return switch (quantity.unit()) {
            case COUNT -> count(Math.round(quantity.value()));
            case MILLISECONDS -> milliseconds(quantity.value());
            default -> quantity.toString();
        };
    }

    public static String milliseconds(double ms) {
        return Math.abs(ms) < 1_000 ? threeDigits(ms) + " ms" : threeDigits(ms / 1000) + " s";
    }

    public static String milliseconds(Duration duration) {
        return milliseconds(duration.toNanos() / 1e6);
    }

    public static String bytes(long bytes) {
        return Quantity.bytes(bytes).toString();
    }

    /** A share, 0 to 1, in percent. */
    public static String share(double share) {
        double percent = share * 100;
        return (percent > 0 && percent < 0.1 ? "< 0.1" : threeDigits(Math.rint(percent * 10) / 10)) + " %";
    }

    public static String count(long count) {
        return Digits.grouped(count);
    }

    /** A stretch of time in the units one would say it in: {@code 60 s}, {@code 12 min}, {@code 3.5 h}. */
    public static String stretch(Duration duration) {
        double seconds = duration.toMillis() / 1e3;
        if (seconds < 180) {
            return threeDigits(seconds < 10 ? seconds : Math.rint(seconds)) + " s";
        }
        return seconds < 3 * 3600
                ? Math.round(seconds / 60) + " min"
                : threeDigits(Math.rint(seconds / 360) / 10) + " h";
    }

    public static String date(Instant at) {
        return DATE.format(at);
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }

    private static String threeDigits(double value) {
        double size = Math.abs(value);
        String text = Digits.fixed(value, size == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
        int end = text.length();
        if (text.indexOf('.') >= 0) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            end -= text.charAt(end - 1) == '.' ? 1 : 0;
        }
        return text.substring(0, end);
    }
}
