package io.locum.agent.probe.host;

import io.locum.agent.host.CpuQuota;
import io.locum.agent.host.OwnRunDelay;
import io.locum.agent.host.Throttling;
import java.util.concurrent.locks.LockSupport;

/**
 * Sleeps a little at a time and tells when it was not woken in time, as jHiccup does. A stop that begins within a sleep
 * is seen too short by what was left of the sleep. Throttling is read only where there is a limit.
 */
final class HiccupWatch implements Runnable {
    private static final long SLEEP_NANOS = 20_000_000;

    /** Anything shorter is the kernel's daily business, and hardly delays a loop. */
    private static final long LATE_NANOS = 10_000_000;

    private volatile CpuQuota limited = CpuQuota.ofNobody();
    private volatile boolean stopped;

    /** Says whose limit is to be looked at from now on. */
    void watch(CpuQuota quota) {
        CpuQuota next = quota.processors() > 0 ? quota : CpuQuota.ofNobody();
        if (!next.stat().equals(limited.stat())) {
            limited = next;
        }
    }

    /** The thread ends within a sleep. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try (OwnRunDelay runDelay = new OwnRunDelay()) {
            while (!stopped) {
                CpuQuota quota = limited;
                long waited = runDelay.nanos();
                Throttling throttling = quota.throttling();
                long due = System.nanoTime() + SLEEP_NANOS;
                LockSupport.parkNanos(this, SLEEP_NANOS);
                long late = System.nanoTime() - due;
                if (late >= LATE_NANOS && !stopped) {
                    write(
                            due,
                            late,
                            difference(runDelay.nanos(), waited),
                            quota.throttling().since(throttling));
                }
            }
        }
    }

    private static void write(long due, long late, long runDelay, Throttling throttling) {
        HiccupEvent event = new HiccupEvent();
        event.startNanos = due;
        event.length = late;
        event.runDelay = runDelay;
        event.throttled = throttling.nanos();
        event.commit();
    }

    private static long difference(long now, long before) {
        return now < 0 || before < 0 ? -1 : now - before;
    }
}
