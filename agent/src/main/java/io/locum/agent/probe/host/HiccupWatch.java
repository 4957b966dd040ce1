package io.locum.agent.probe.host;

import io.locum.agent.host.CpuQuota;
import io.locum.agent.host.OwnRunDelay;
import io.locum.agent.host.RunDelays;
import io.locum.agent.host.Throttling;
import io.locum.agent.probe.Alert;
import io.locum.agent.probe.Beat;
import java.util.Optional;

/**
 * Tells when the beat came late, as jHiccup does. A stop that begins between two beats is seen too short by what was
 * left until the next one.
 *
 * <p>How long the thread waited for a processor, and how long the process was throttled, are differences to an earlier
 * reading, at most {@value #BEATS_PER_READING} beats old: reading costs as much as the beat itself. What the thread waited
 * at the beats since then is no more than they were late, and is taken off.
 */
final class HiccupWatch implements Beat.Listener {
    private static final long BEAT_NANOS = 20_000_000;

    /** Without hiccups for a while: waking up is what the watch costs. */
    private static final long REST_NANOS = 100_000_000;

    /** Anything shorter is the kernel's daily business, and hardly delays a loop. */
    private static final long LATE_NANOS = 10_000_000;

    private static final int BEATS_PER_READING = 10;

    private volatile CpuQuota limited = CpuQuota.ofNobody();
    private final Object files = new Object();

    /** Of the beat's thread, since its first look; guarded by {@code files}, as the next is. */
    private Optional<OwnRunDelay> runDelay = Optional.empty();

    private boolean stopped;

    private long waited = RunDelays.UNKNOWN;
    private Throttling throttling = Throttling.UNKNOWN;
    private int unreadBeats = BEATS_PER_READING;
    private long unreadLate;
    private final Alert alert = new Alert(System.nanoTime());

    /** Says whose limit is to be looked at from now on. */
    void watch(CpuQuota quota) {
        CpuQuota next = quota.processors() > 0 ? quota : CpuQuota.ofNobody();
        if (!next.stat().equals(limited.stat())) {
            limited = next;
        }
    }

    /** No hiccup is written from now on. */
    void stop() {
        synchronized (files) {
            stopped = true;
            runDelay.ifPresent(OwnRunDelay::close);
        }
    }

    @Override
    public long look(long now, long late) {
        synchronized (files) {
            if (!stopped) {
                lookAt(now, Math.max(0, late));
            }
        }
        if (late >= LATE_NANOS) {
            alert.raise(now);
        }
        return alert.holds(now) ? BEAT_NANOS : REST_NANOS;
    }

    private void lookAt(long now, long late) {
        if (late < LATE_NANOS && unreadBeats < BEATS_PER_READING) {
            unreadBeats++;
            unreadLate += late;
            return;
        }
        OwnRunDelay own = runDelay.orElseGet(OwnRunDelay::new);
        runDelay = Optional.of(own);
        long waitedNow = own.nanos();
        Throttling throttlingNow = limited.throttling();
        if (late >= LATE_NANOS) {
            write(now - late, late, waitedWithin(late, waitedNow), throttlingNow.since(throttling));
        }
        waited = waitedNow;
        throttling = throttlingNow;
        unreadBeats = 0;
        unreadLate = 0;
    }

    /** How long the thread waited for a processor while it was late; -1: unknown. */
    private long waitedWithin(long late, long waitedNow) {
        return waitedNow < 0 || waited < 0 ? -1 : Math.max(0, Math.min(late, waitedNow - waited - unreadLate));
    }

    private static void write(long due, long late, long runDelay, Throttling throttling) {
        HiccupEvent event = new HiccupEvent();
        event.startNanos = due;
        event.length = late;
        event.runDelay = runDelay;
        event.throttled = throttling.nanos();
        event.commit();
    }
}
