package io.locum.analyzer.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C (or SIGTERM) as a request to stop recording and report now, instead of an end without a report.
 *
 * <p>The JVM answers the signal with its shutdown hooks; ours tells the command to wind up, waits for it, and ends the
 * process with the command's exit code.
 */
final class Interruption implements AutoCloseable {

    private static final Duration REPORT_WITHIN = Duration.ofMinutes(10);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread hook = new Thread(this::windUp, "locum-interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the user has asked to stop. */
    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until the user asks to stop, at most so long; returns whether that happened. */
    boolean await(Duration atMost) throws InterruptedException {
        return requested.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The command is done with this exit code. Does not return if the process is being stopped. */
    int finish(int code) {
        exitCode.set(code);
        finished.countDown();
        return code;
    }

    /** Gives Ctrl-C back its usual meaning. */
    @Override
    public void close() {
        if (!stopping.get()) {
            removeHook();
        }
        finished.countDown();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // A signal came first; the hook runs already.
        }
    }

    private void windUp() {
        stopping.set(true);
        requested.countDown();
        try {
            if (finished.await(REPORT_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(exitCode.get());
            }
        } catch (InterruptedException nobodyInterruptsHooks) {
            Thread.currentThread().interrupt();
        }
    }
}
