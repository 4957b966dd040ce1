package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.LoopRecord;
import io.locum.agent.bootstrap.LoopState;
import io.locum.agent.bootstrap.TickCounts;
import io.locum.agent.probe.LoopListener;
import io.locum.agent.probe.LoopSecond;
import io.locum.agent.probe.StackText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was already reported of one loop, and how the rest is written. Used by one thread. */
final class LoopReport {
    /** How long a stall is held back while the loop waits after it; a killed process loses as much. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final LoopState loop;
    private final LoopListener listener;
    private final LoopState.Snapshot snapshot = new LoopState.Snapshot();
    private final SeenCounts seenCounts = new SeenCounts();
    private long seenBusyNanos;
    private long seenTick = -1;
    private long seenDropped;
    private long reportedNanos;
    private long longestStall;
    private boolean introduced;
    private boolean unwritten;
    private long stalls;
    private long stalledNanos;
    private String name = "";

    LoopReport(LoopState loop, LoopListener listener) {
        this.loop = loop;
        this.listener = listener;
        this.reportedNanos = loop.firstNanos();
    }

    LoopState loop() {
        return loop;
    }

    /** Returns how many stalls were dropped since the last time. */
    long writeStalls() {
        LoopRecord record = loop.record();
        if (record == null || !loop.read(snapshot)) {
            return 0;
        }
        unwritten = true;
        long now = System.nanoTime();
        record.stalls().drain(now, now - PATIENCE.toNanos(), this::writeFinished);
        Thread thread = snapshot.thread();
        name = thread == null ? name : thread.getName();
        introduce(thread);
        long dropped = record.stalls().dropped() - seenDropped;
        seenDropped += dropped;
        return dropped;
    }

    /** Writes what the loop did since the last time: a second mostly, more if the agent has to be frugal. */
    void writeSecond(TickHistogram histogram) {
        LoopRecord record = loop.record();
        if (!unwritten || record == null || !loop.read(snapshot)) {
            return;
        }
        unwritten = false;
        long now = System.nanoTime();
        // Most loops are idle most of the time; going through their counts would be the larger part of the cost.
        boolean ticked = snapshot.tick() != seenTick;
        seenTick = snapshot.tick();
        histogram.clear();
        if (ticked) {
            histogram.add(record.counts(), seenCounts);
        }
        long busySoFar = busyUntil(now);
        long elapsed = Math.max(1, now - reportedNanos);
        long busy = Math.max(0, Math.min(elapsed, busySoFar - seenBusyNanos));

        EventLoopEvent event = new EventLoopEvent();
        event.loopId = loop.id();
        event.kind = loop.kind().label();
        event.loop = snapshot.thread();
        event.loopName = name;
        event.endNanos = now;
        event.elapsed = elapsed;
        event.busy = busy;
        event.utilization = (float) busy / elapsed;
        event.ticks = histogram.ticks();
        event.max = longest(histogram);
        event.p50 = Math.min(event.max, histogram.percentile(50));
        event.p99 = Math.min(event.max, histogram.percentile(99));
        event.tickHistogram = histogram.encoded();
        event.commit();
        listener.recorded(new LoopSecond(
                loop.id(),
                loop.kind().label(),
                name,
                elapsed,
                busy,
                histogram.takeTally(),
                busySoFar - snapshot.busyNanos(),
                stalls,
                stalledNanos,
                event.max));

        seenBusyNanos = busySoFar;
        reportedNanos = now;
        longestStall = 0;
        stalls = 0;
        stalledNanos = 0;
    }

    /** Exact if it is a stall that was written just now; one held back is known as the histogram knows it. */
    private long longest(TickHistogram histogram) {
        long counted = histogram.percentile(100);
        return Math.abs(longestStall - counted) <= counted / TickCounts.SUB_BUCKETS ? longestStall : counted;
    }

    private void writeFinished(long tick, long start, long length, long idleAfter, @Nullable Thread thread) {
        longestStall = Math.max(longestStall, length);
        stalls++;
        stalledNanos += length;
        writeStall(tick, start, length, idleAfter, thread, true);
    }

    /** Once: its stack is the dearest thing written of a healthy loop. */
    private void introduce(@Nullable Thread thread) {
        Object waiter = loop.get();
        if (introduced || thread == null || waiter == null) {
            return;
        }
        introduced = true;
        LoopEvent event = new LoopEvent();
        event.loopId = loop.id();
        event.kind = loop.kind().label();
        event.loopName = name;
        event.loop = thread;
        event.source = waiter.getClass().getName();
        event.threadClass = thread.getClass().getName();
        event.stack = StackText.of(thread.getStackTrace());
        event.commit();
    }

    /** A tick whose thread has died will never end, and keeps nobody busy. */
    private long busyUntil(long now) {
        Thread thread = snapshot.thread();
        boolean runs = snapshot.running() && thread != null && thread.isAlive();
        return snapshot.busyNanos() + (runs ? Math.max(0, now - snapshot.startNanos()) : 0);
    }

    /** Stalls that were held back, of a loop of which no more will be written. */
    void writeLast() {
        LoopRecord record = loop.record();
        if (record != null) {
            record.stalls().drainRest(this::writeFinished);
        }
    }

    /** A stall that still lasts. */
    void writeUnfinished(long thresholdNanos) {
        if (loop.record() == null || !loop.read(snapshot) || !snapshot.running()) {
            return;
        }
        long length = System.nanoTime() - snapshot.startNanos();
        Thread thread = snapshot.thread();
        if (length >= thresholdNanos && thread != null && thread.isAlive()) {
            writeStall(snapshot.tick(), snapshot.startNanos(), length, -1, thread, false);
        }
    }

    private void writeStall(
            long tick, long start, long length, long idleAfter, @Nullable Thread thread, boolean finished) {
        StallEvent event = new StallEvent();
        event.loopId = loop.id();
        event.loop = thread;
        event.loopName = thread == null ? name : thread.getName();
        event.tick = tick;
        event.startNanos = start;
        event.length = length;
        event.idleAfter = idleAfter;
        event.finished = finished;
        event.commit();
    }
}
