package io.locum.testapps.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests. For any number of threads. */
final class Tally {

    private final LongAdder requests = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

    /** Counts a request that took so many nanoseconds. */
    void add(boolean succeeded, long nanos) {
        requests.increment();
        slowest.accumulate(nanos);
        if (!succeeded) {
            failed.increment();
        }
    }

    /** How many have failed. */
    long failed() {
        return failed.sum();
    }

    @Override
    public String toString() {
        return "requests " + requests.sum() + " failed " + failed.sum() + " slowest-ms "
                + TimeUnit.NANOSECONDS.toMillis(slowest.get());
    }
}
