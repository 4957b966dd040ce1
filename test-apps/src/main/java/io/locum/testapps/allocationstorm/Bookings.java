package io.locum.testapps.allocationstorm;

import java.time.LocalDate;

/** The bookings of an account, made up but always the same. */
final class Bookings {

    /** A busy company's month. */
    static final int IN_A_MONTH = 4_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private Bookings() {}

    /** One booking as a line of the statement. */
    static String line(int account, int booking) {
        return FIRST_DAY.plusDays(booking / 150) + ";" + account + ";transfer " + booking + ";" + booking * 37 % 10_000
                + "\n";
    }
}
