package io.locum.agent.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes times. {@link java.time.format.DateTimeFormatter} takes several milliseconds of CPU before its first one. */
final class Timestamp {
    private Timestamp() {}

    /** {@code 20260131-100000}. */
    static String inFileName(LocalDateTime time) {
        StringBuilder out = new StringBuilder(16);
        date(time, "", out);
        out.append('-');
        time(time, "", out);
        return out.toString();
    }

    /** ISO-8601 in UTC to the nanosecond: {@code 2026-01-31T10:00:00.123456789Z}. */
    static String iso(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(32);
        date(time, "-", out);
        out.append('T');
        time(time, ":", out);
        out.append('.');
        digits(instant.getNano(), 9, out);
        return out.append('Z').toString();
    }

    private static void date(LocalDateTime time, String separator, StringBuilder out) {
        digits(time.getYear(), 4, out);
        digits(time.getMonthValue(), 2, out.append(separator));
        digits(time.getDayOfMonth(), 2, out.append(separator));
    }

    private static void time(LocalDateTime time, String separator, StringBuilder out) {
        digits(time.getHour(), 2, out);
        digits(time.getMinute(), 2, out.append(separator));
        digits(time.getSecond(), 2, out.append(separator));
    }

    private static void digits(int number, int width, StringBuilder out) {
        String digits = Integer.toString(number);
        out.append("000000000", 0, Math.max(0, width - digits.length())).append(digits);
    }
}
