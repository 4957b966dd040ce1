package io.locum.agent.bootstrap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one loop: whether a tick runs, since when and on which thread, and the sums over all ticks.
 *
 * <p>A waiter becomes an event loop with its {@value #RETURNS_OF_A_LOOP}th return from a wait. Only then are counts
 * and the ring for stalls allocated, and the ticks kept so far are put into them; a program that connects once and then
 * works for seconds is never taken for a blocked loop.
 *
 * <p>Threads: one writer at a time (the loop), any readers. The writer moves {@code stamp} through
 * {@link #WAITING}, {@link #RUNNING} and {@link #WRITING}, four apart for each tick; a reader that sees the same stamp
 * before and after has read a consistent state, as with a sequence lock.
 */
public final class LoopState extends WeakReference<Object> {
    /** A client that selects a few times while connecting stays below this. */
    static final int RETURNS_OF_A_LOOP = 16;

    private static final int WAITING = 0;
    private static final int RUNNING = 1;
    private static final int WRITING = 2;
    private static final int PHASES = 4;
    private static final int READ_ATTEMPTS = 200;

    private static final VarHandle STAMP = handle("stamp", long.class);
    private static final VarHandle BUSY = handle("busyNanos", long.class);
    private static final VarHandle START = handle("startNanos", long.class);
    private static final VarHandle TAKER = handle("taker", Thread.class);
    private static final VarHandle RECORD = handle("record", LoopRecord.class);

    private final LoopKind kind;
    private final long id;
    private final long thresholdNanos;
    private final int stallCapacity;
    /** Starts and lengths, in turn, of the ticks before this was known to be a loop. */
    private long @Nullable [] early = new long[2 * RETURNS_OF_A_LOOP];

    private long stamp;
    private long startNanos;
    private long busyNanos;
    private long firstNanos;
    /** When the last tick ended, if it was a stall; zero otherwise. */
    private long stallEndNanos;

    /** The one thread that takes from a queue; unused by loops whose waits come one at a time anyway. */
    private volatile @Nullable Thread taker;

    /** Whether a second thread took from the queue; it is then no loop any more. */
    private volatile boolean shared;

    private @Nullable Thread thread;
    private @Nullable LoopRecord record;

    LoopState(Object waiter, LoopKind kind, long id, long thresholdNanos, int stallCapacity) {
        super(waiter);
        this.kind = kind;
        this.id = id;
        this.thresholdNanos = thresholdNanos;
        this.stallCapacity = stallCapacity;
    }

    void beginTick(long now, Thread current) {
        long before = stamp;
        int phase = (int) (before & PHASES - 1);
        if (phase != WAITING) {
            // The wait's beginning went unseen, for instance while the hooks were being installed: a new tick.
            before += PHASES - phase;
            STAMP.setOpaque(this, before);
            VarHandle.storeStoreFence();
        } else if (before == 0) {
            firstNanos = now;
        }
        if (stallEndNanos != 0) {
            endOfIdleTime(now);
        }
        thread = current;
        START.setOpaque(this, now);
        STAMP.setRelease(this, before + RUNNING);
    }

    void endTick(long now) {
        long running = stamp;
        if ((running & PHASES - 1) != RUNNING) {
            return;
        }
        STAMP.setOpaque(this, running - RUNNING + WRITING);
        VarHandle.storeStoreFence();
        long length = now - startNanos;
        BUSY.setOpaque(this, busyNanos + length);
        keep(running / PHASES, length);
        STAMP.setRelease(this, running - RUNNING + PHASES);
        VarHandle.storeStoreFence();
    }

    /** Whether the thread's tick is this loop's to end. */
    boolean isTakenBy(Thread current) {
        return taker == current;
    }

    /** Whether this thread is the only one that takes. A thread that has ended makes room for the next. */
    boolean takes(Thread current) {
        Thread known = taker;
        if (known != current) {
            boolean free = known == null || !known.isAlive();
            if (!free || !TAKER.compareAndSet(this, known, current)) {
                shared = true;
            }
        }
        return !shared;
    }

    /** Whether several threads take from it, so that it is none. */
    public boolean isShared() {
        return shared;
    }

    private void endOfIdleTime(long now) {
        LoopRecord kept = record;
        if (kept != null) {
            kept.stalls().waited(now - stallEndNanos);
        }
        stallEndNanos = 0;
    }

    private void keep(long tick, long length) {
        LoopRecord kept = record;
        if (kept != null) {
            if (kept.add(tick, startNanos, length, thread)) {
                stallEndNanos = startNanos + length;
            }
            return;
        }
        long[] firstTicks = early;
        if (firstTicks == null) {
            return;
        }
        int index = 2 * (int) Math.min(tick, RETURNS_OF_A_LOOP - 1);
        firstTicks[index] = startNanos;
        firstTicks[index + 1] = length;
        if (tick >= RETURNS_OF_A_LOOP - 1) {
            becomeLoop(firstTicks);
            early = null;
        }
    }

    private void becomeLoop(long[] startsAndLengths) {
        LoopRecord created = new LoopRecord(thresholdNanos, stallCapacity);
        long stallEnd = 0;
        for (int tick = 0; tick < RETURNS_OF_A_LOOP; tick++) {
            long start = startsAndLengths[2 * tick];
            long length = startsAndLengths[2 * tick + 1];
            if (start != 0) {
                if (stallEnd != 0) {
                    created.stalls().waited(start - stallEnd);
                }
                stallEnd = created.add(tick, start, length, thread) ? start + length : 0;
            }
        }
        stallEndNanos = stallEnd;
        RECORD.setRelease(this, created);
    }

    /** What it waits on. */
    public LoopKind kind() {
        return kind;
    }

    /** A number of its own for each loop of a session, from 1. */
    public long id() {
        return id;
    }

    /** {@code System.nanoTime()} of the first return from a wait. */
    public long firstNanos() {
        return firstNanos;
    }

    /** Whether the thread that ran it last has ended. */
    public boolean hasEnded() {
        Thread last = thread;
        return last != null && !last.isAlive();
    }

    /** Counts and stalls, or null while the waiter has not returned often enough to be a loop, or has several threads. */
    public @Nullable LoopRecord record() {
        return shared ? null : (LoopRecord) RECORD.getAcquire(this);
    }

    /** Whether the tick of that number still runs. Cheap: one read. */
    public boolean isRunning(long tick) {
        return (long) STAMP.getAcquire(this) == tick * PHASES + RUNNING;
    }

    /** For how long the current tick has run, in nanoseconds; negative: none runs. Cheap, may be stale. */
    public long runningFor(long now) {
        boolean running = ((long) STAMP.getAcquire(this) & PHASES - 1) == RUNNING;
        return running ? now - (long) START.getOpaque(this) : -1;
    }

    /**
     * Reads a consistent state.
     *
     * @param snapshot is overwritten
     * @return false if the loop kept changing; the snapshot is then worthless
     */
    public boolean read(Snapshot snapshot) {
        for (int attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
            long seen = (long) STAMP.getAcquire(this);
            int phase = (int) (seen & PHASES - 1);
            if (phase == WAITING || phase == RUNNING) {
                snapshot.tick = seen / PHASES;
                snapshot.running = phase == RUNNING;
                snapshot.startNanos = (long) START.getOpaque(this);
                snapshot.busyNanos = (long) BUSY.getOpaque(this);
                snapshot.thread = thread;
                VarHandle.loadLoadFence();
                if ((long) STAMP.getOpaque(this) == seen) {
                    return true;
                }
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static VarHandle handle(String field, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(LoopState.class, field, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A consistent view of a loop; reused by its reader. */
    public static final class Snapshot {
        private long tick;
        private boolean running;
        private long startNanos;
        private long busyNanos;
        private @Nullable Thread thread;

        /** The number of the running tick, or of the next one; equals the ticks finished. */
        public long tick() {
            return tick;
        }

        /** Whether a tick runs. */
        public boolean running() {
            return running;
        }

        /** {@code System.nanoTime()} at which the running tick began. */
        public long startNanos() {
            return startNanos;
        }

        /** The lengths of all finished ticks, summed. */
        public long busyNanos() {
            return busyNanos;
        }

        /** The thread that returned last from the wait. */
        public @Nullable Thread thread() {
            return thread;
        }
    }
}
