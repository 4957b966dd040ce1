package com.example.life;

/** The days of an application: many before it is looked at, and then a few a second. */
public final class Days {

    private static final int PARTS = 1_000;

    private static final long NIGHT_MILLIS = 100;

    private Days() {}

    /** What happens on one day. */
    @FunctionalInterface
    public interface Day {
        /** The day with this number; each comes once. */
        void comes(int number) throws Exception;
    }

    /** Lets so many days pass, says that the application is ready, and goes on slowly. Does not return. */
    public static void pass(int days, Day day) throws Exception {
        for (int number = 0; number < days; number++) {
            day.comes(number);
        }
        Thread later = new Thread(() -> goOn(days, day), "days");
        later.setDaemon(true);
        later.start();
        Life.begin(0);
    }

    private static void goOn(int from, Day day) {
        int atATime = Math.max(1, from / PARTS);
        try {
            for (int number = from; true; number++) {
                day.comes(number);
                if (number % atATime == 0) {
                    Thread.sleep(NIGHT_MILLIS);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("the last day", e);
        }
    }
}
