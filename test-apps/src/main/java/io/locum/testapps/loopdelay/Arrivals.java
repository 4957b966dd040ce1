package io.locum.testapps.loopdelay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tasks that the calling thread gives to a loop at random moments, exponential gaps apart, without waiting for any: how
 * much later each started. Beside it, how late the calling thread itself was: what it takes to wake a sleeping thread.
 */
final class Arrivals {

    /** Short against what is measured, long against the time that it takes to wake a thread. */
    private static final Duration MEAN_GAP = Duration.ofNanos(1_200_000);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final long[] lateness;
    private final long[] delays;
    private int count;

    private Arrivals(int most) {
        lateness = new long[most];
        delays = new long[most];
    }

    /** Gives tasks to the loop for a time, and returns when the last has run. */
    static Arrivals at(Executor loop, Duration time, long seed) throws InterruptedException {
        // gaps are never shorter than asked for on average, so twice the number expected is room enough
        Arrivals arrivals = new Arrivals((int) (2 * time.dividedBy(MEAN_GAP)) + 1);
        Random random = new Random(seed);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && arrivals.count < arrivals.delays.length) {
            // from now, not from when the last one was due: a late one must not draw others after it
            long due = System.nanoTime() + Math.round(-Math.log(1 - random.nextDouble()) * MEAN_GAP.toNanos());
            sleepUntil(due);
            arrivals.give(loop, due);
        }
        CountDownLatch last = new CountDownLatch(1);
        loop.execute(last::countDown);
        if (!last.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the loop has not run a task for " + PATIENCE);
        }
        return arrivals;
    }

    private void give(Executor loop, long due) {
        int index = count++;
        long now = System.nanoTime();
        lateness[index] = now - due;
        loop.execute(() -> delays[index] = System.nanoTime() - now);
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Writes a line {@code arrival <how late it was given> <how much later it started>} for each, in nanoseconds. */
    void print(PrintStream out) {
        for (int index = 0; index < count; index++) {
            out.println("arrival " + lateness[index] + " " + delays[index]);
        }
    }
}
