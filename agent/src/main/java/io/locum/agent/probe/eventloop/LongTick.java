package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.LoopRecord;
import io.locum.agent.bootstrap.LoopState;
import java.util.Objects;

/** When the next stack of a loop is due: at every look at first, then at ever fewer as the tick goes on. */
final class LongTick {
    private static final int STACKS_PER_PACE = 10;

    /** Enough to tell where minutes were spent. */
    private static final int MOST_STACKS = 64;

    private final LoopState loop;
    private final LoopState.Snapshot snapshot = new LoopState.Snapshot();
    private long tick = -1;
    private int taken;
    private int looksToSkip;
    private long seenStalls;

    LongTick(LoopState loop) {
        this.loop = loop;
    }

    /** For how long the current tick has run, in nanoseconds; negative: none runs. Cheap, may be stale. */
    long runningFor(long now) {
        return loop.runningFor(now);
    }

    /** Whether a stall has ended since the last call. Cheap. */
    boolean hasStalledSince() {
        LoopRecord record = loop.record();
        long stalls = record == null ? seenStalls : record.stalls().offered();
        boolean more = stalls != seenStalls;
        seenStalls = stalls;
        return more;
    }

    /** Whether a stack is due of a tick that has run for that long. */
    boolean isDue(long now, long longNanos) {
        if (!loop.read(snapshot)) {
            return false;
        }
        Thread thread = snapshot.thread();
        if (!snapshot.running() || now - snapshot.startNanos() < longNanos || thread == null || !thread.isAlive()) {
            return false;
        }
        if (snapshot.tick() != tick) {
            tick = snapshot.tick();
            taken = 0;
            looksToSkip = 0;
        }
        if (taken == MOST_STACKS || looksToSkip-- > 0) {
            return false;
        }
        taken++;
        looksToSkip = (1 << (taken / STACKS_PER_PACE)) - 1;
        return true;
    }

    LoopState loop() {
        return loop;
    }

    /** The number of the tick that is due. */
    long tick() {
        return tick;
    }

    /** The thread on which it began. */
    Thread thread() {
        return Objects.requireNonNull(snapshot.thread());
    }
}
