package io.locum.testapps.knownblocks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One way to block a thread for a known time. */
interface Blocker {

    /** What can be done before, on another thread, so that nothing but the block itself happens on the loop. */
    default void prepare() throws IOException, InterruptedException {}

    /** Blocks the calling thread for at least that long. */
    void block(Duration length) throws IOException, InterruptedException;

    /** The way that belongs to a cause. */
    static Blocker of(Cause cause) throws IOException {
        return switch (cause) {
            case CPU -> Blocker::spin;
            case SLEEP -> length -> TimeUnit.NANOSECONDS.sleep(length.toNanos());
            case LOCK -> new HeldLock();
            case GC -> new FullCollection();
            case SOCKET -> new SlowPeer();
            case PROCESS -> new ChildProcess();
        };
    }

    /** Keeps a processor busy. */
    static void spin(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
