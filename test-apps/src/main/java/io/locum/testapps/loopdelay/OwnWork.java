package io.locum.testapps.loopdelay;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work that a loop goes on producing for itself: when a tick ends, a timer for the next one is set. Never more than one
 * waits, so tasks from outside queue behind the running tick and nothing else.
 */
final class OwnWork {

    private final EventExecutor loop;
    private final Ticks ticks;
    private volatile boolean stopped;

    private OwnWork(EventExecutor loop, Ticks ticks) {
        this.loop = loop;
        this.ticks = ticks;
    }

    /** Lets the loop work by itself from now on. */
    static OwnWork start(EventExecutor loop, Ticks ticks) {
        OwnWork work = new OwnWork(loop, ticks);
        loop.execute(work::tick);
        return work;
    }

    /** The tick that runs is the last. */
    void stop() {
        stopped = true;
    }

    private void tick() {
        long end = System.nanoTime() + ticks.length().toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        if (!stopped) {
            // a timer even when there is no rest: a plain task would run in this very tick
            var unused = loop.schedule(this::tick, ticks.rest().toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
