package io.locum.agent.session;

import io.locum.agent.probe.Alert;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When the recorder reports: each second while the session is alert, every three in calm, since a report costs the same
 * however little there is to say. A calm that ends wakes the recorder. Threads: any; one waits.
 */
final class ReportPace {
    static final Duration ALERT = Duration.ofSeconds(1);
    static final Duration CALM = Duration.ofSeconds(3);

    private final Alert alert;

    /** Guarded by this. */
    private boolean stopped;

    /** @param begun {@code System.nanoTime()} from which to be alert */
    ReportPace(long begun) {
        this.alert = new Alert(begun, this::wake);
    }

    /** Is raised by whatever notices that the app is held up. */
    Alert alert() {
        return alert;
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** No report is due any more. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Waits for that long, or until it is stopped; returns whether it is. */
    synchronized boolean isStoppedWithin(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!stopped && end - System.nanoTime() > 0) {
            wait(millisUntil(end));
        }
        return stopped;
    }

    /**
     * Waits until the next report is due, or it is stopped; returns whether it is. Called when the last one was written.
     *
     * @param latest {@code System.nanoTime()} at which one is due whatever the pace
     */
    synchronized boolean isStoppedBeforeNext(long latest) throws InterruptedException {
        long last = System.nanoTime();
        long due = next(last, latest);
        while (!stopped && due - System.nanoTime() > 0) {
            wait(millisUntil(due));
            due = next(last, latest);
        }
        return stopped;
    }

    private long next(long last, long latest) {
        long due = last + (alert.holds(System.nanoTime()) ? ALERT : CALM).toNanos();
        return latest - due < 0 ? latest : due;
    }

    /** Rounded up: a wait of nothing is one without an end. */
    private static long millisUntil(long due) {
        return TimeUnit.NANOSECONDS.toMillis(Math.max(0, due - System.nanoTime())) + 1;
    }
}
