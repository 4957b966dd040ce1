package io.locum.testapps.classloaderleak.plugin;

import java.util.function.IntUnaryOperator;

/** Works out prices, and starts a thread to look for new ones. */
public final class Poller implements IntUnaryOperator {

    private static final long HOUR_MILLIS = 3_600_000;

    /** Starts the thread. */
    public Poller() {
        Thread thread = new Thread(Poller::poll, "prices");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public int applyAsInt(int price) {
        return price + Tables.value(price);
    }

    private static void poll() {
        try {
            while (true) {
                Thread.sleep(HOUR_MILLIS + Tables.value(0));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
