package io.locum.analyzer.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A span of time that is running out. */
final class Countdown {

    private final long end;

    Countdown(Duration span) {
        end = System.nanoTime() + span.toNanos();
    }

    /** Whether the span and this much more have passed. */
    boolean isOver(Duration grace) {
        return System.nanoTime() - end >= grace.toNanos();
    }

    boolean isOver() {
        return isOver(Duration.ZERO);
    }

    /** What is going on, and the seconds left. */
    String left(String what) {
        long seconds = Duration.ofNanos(Math.max(0, end - System.nanoTime())).toSeconds();
        return what + ", " + seconds + " s left (Ctrl-C to report now) …";
    }

    static void pause(Duration span) {
        LockSupport.parkNanos(span.toNanos());
    }
}
