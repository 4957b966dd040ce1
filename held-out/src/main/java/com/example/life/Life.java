package com.example.life;

/** The life of a server here: it says that it listens, and is gone two minutes later at the latest. */
public final class Life {

    private static final long LONGEST_MILLIS = 120_000;

    private Life() {}

    /** Prints {@code ready <port>} and ends the process after its time; does not return before. */
    public static void begin(int port) throws InterruptedException {
        System.out.println("ready " + port);
        Thread.sleep(LONGEST_MILLIS);
        System.exit(0);
    }
}
