package io.locum.evaluation.load;

import java.time.Duration;
import java.util.function.LongConsumer;

/** A constant rate: work falls due at fixed times, whether what came before is done or not. */
final class Pace {

    private final long interval;

    private Pace(long interval) {
        this.interval = interval;
    }

    static Pace perSecond(int rate) {
        return new Pace(Duration.ofSeconds(1).toNanos() / rate);
    }

    /** Calls with 0, 1, 2… as each falls due, and returns how many calls there were. */
    long run(Duration time, LongConsumer work) throws InterruptedException {
        long start = System.nanoTime();
        long number = 0;
        for (long due = 0; due < time.toNanos(); due += interval) {
            long early = due - (System.nanoTime() - start);
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early).toMillis(), (int) (early % 1_000_000));
            }
            work.accept(number++);
        }
        return number;
    }
}
