package io.locum.evaluation.accuracy;

import java.time.Duration;

/**
 * A time for which an application says its event loop was blocked.
 *
 * @param start in the application's {@code System.nanoTime()}
 * @param length how long it really took
 * @param cause what the loop's thread did meanwhile
 */
record Block(long start, Duration length, Cause cause) {

    /** What the loop's thread did; in the application's words. */
    enum Cause {
        CPU("cpu"),
        SLEEP("blocking-call"),
        LOCK("lock"),
        GC("gc"),
        SOCKET("blocking-call"),
        PROCESS("blocking-call");

        private final String reported;

        Cause(String reported) {
            this.reported = reported;
        }

        /** What a report must call it. */
        String reported() {
            return reported;
        }
    }
}
