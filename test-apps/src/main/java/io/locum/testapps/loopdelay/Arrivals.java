package io.locum.testapps.loopdelay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tasks that the calling thread gives to a loop at random moments, exponential gaps apart, without waiting for any: how
 * much later than due each started. The moments are settled beforehand, so that what comes late while this thread has no
 * processor still counts, and the thread does not sleep, so that it need not be woken. Beside it, how late it was itself.
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
        long due = System.nanoTime();
        long end = due + time.toNanos();
        while (due < end && arrivals.count < arrivals.delays.length) {
            due += Math.round(-Math.log(1 - random.nextDouble()) * MEAN_GAP.toNanos());
            spinUntil(due);
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
        lateness[index] = System.nanoTime() - due;
        loop.execute(() -> delays[index] = System.nanoTime() - due);
    }

    private static void spinUntil(long due) {
        while (System.nanoTime() < due) {
            Thread.onSpinWait();
        }
    }

    /** Writes a line {@code arrival <how late it was given> <how late it started>} for each, in nanoseconds. */
    void print(PrintStream out) {
        for (int index = 0; index < count; index++) {
            out.println("arrival " + lateness[index] + " " + delays[index]);
        }
    }
}
