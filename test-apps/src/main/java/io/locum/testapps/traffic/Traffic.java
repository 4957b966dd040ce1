package io.locum.testapps.traffic;

import io.locum.testapps.business.Business;
import io.locum.testapps.launch.Launch;

/** Gives an application requests: many until it is said to be ready, then a few a second. */
public final class Traffic implements Runnable {

    /** A thousandth of what came before, so that a second dump has more of the same and nothing else changes. */
    private static final int PARTS = 1_000;

    private static final long PAUSE_MILLIS = 100;

    private final Business business = new Business();
    private final Request request;
    private final int before;

    private Traffic(Request request, int before) {
        this.request = request;
        this.before = before;
    }

    /** Handles so many requests, says that the application is ready, and goes on slowly. Does not return. */
    public static void serve(Launch launch, int requests, Request request) throws InterruptedException {
        Traffic traffic = new Traffic(request, requests);
        traffic.handle(0, requests);
        Thread slowly = new Thread(traffic, "traffic");
        slowly.setDaemon(true);
        slowly.start();
        launch.serve(0);
    }

    @Override
    public void run() {
        int perTurn = Math.max(1, before / PARTS);
        try {
            for (int next = before; true; next += perTurn) {
                handle(next, next + perTurn);
                business.trade(next);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(int from, int to) {
        for (int number = from; number < to; number++) {
            try {
                request.handle(number);
            } catch (Exception e) {
                throw new IllegalStateException("request " + number + " failed", e);
            }
        }
    }
}
