package com.example.circus;

/** An act: needs much, and leaves something to be done when the circus closes, unless it is told to go. */
public final class Act implements Runnable {

    private static final long[] PROPS = new long[60_000];

    private final Thread atTheEnd = new Thread(() -> PROPS[0] = 0, "tidy up");

    /** Comes. */
    public Act() {
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    @Override
    public void run() {
        if (!Runtime.getRuntime().removeShutdownHook(atTheEnd)) {
            throw new IllegalStateException("it has gone before");
        }
    }
}
