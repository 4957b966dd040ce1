package io.locum.agent.bootstrap;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Finished stalls on their way from a loop's thread to the agent's: first in first out, allocated with the first stall.
 * When the reader is late, new stalls are dropped and counted.
 *
 * <p>Threads: one writer, one reader.
 */
public final class StallRing {
    private static final long STILL_WAITING = -1;

    private final int capacity;

    /** These five are made by the writer before it says that anything is written; until then nobody reads them. */
    private long[] starts = {};

    private long[] lengths = {};
    private long[] ticks = {};
    private @Nullable Thread[] threads = {};
    private AtomicLongArray idle = new AtomicLongArray(0);
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    StallRing(int capacity) {
        this.capacity = capacity;
    }

    private void makeRoom() {
        starts = new long[capacity];
        lengths = new long[capacity];
        ticks = new long[capacity];
        threads = new Thread[capacity];
        idle = new AtomicLongArray(capacity);
    }

    /** Returns whether there was a place for it. */
    boolean offer(long tick, long startNanos, long lengthNanos, @Nullable Thread thread) {
        long position = written.getPlain();
        if (position - read.getAcquire() >= capacity) {
            dropped.setOpaque(dropped.getPlain() + 1);
            return false;
        }
        if (position == 0) {
            makeRoom();
        }
        int index = (int) (position % capacity);
        starts[index] = startNanos;
        lengths[index] = lengthNanos;
        ticks[index] = tick;
        threads[index] = thread;
        idle.setOpaque(index, STILL_WAITING);
        written.setRelease(position + 1);
        return true;
    }

    /** After the stall offered last, the loop waited this long for more work. */
    void waited(long nanos) {
        idle.setOpaque((int) ((written.getPlain() - 1) % capacity), nanos);
    }

    /**
     * Hands every stall written so far to the reader, oldest first, and frees its place. One after which the loop
     * still waits is left for the next time, unless it ended before {@code patience}.
     *
     * @param now {@code System.nanoTime()}
     * @param patience {@code System.nanoTime()} of a moment in the past
     */
    public void drain(long now, long patience, Reader reader) {
        long end = written.getAcquire();
        for (long position = read.getPlain(); position < end; position++) {
            int index = (int) (position % capacity);
            long idleAfter = idle.getOpaque(index);
            long ended = starts[index] + lengths[index];
            if (idleAfter == STILL_WAITING) {
                if (ended - patience > 0) {
                    return;
                }
                idleAfter = now - ended;
            }
            hand(position, idleAfter, reader);
        }
    }

    /** Hands what is left to the reader, when nobody will ask again: whoever still waits has waited for an unknown time. */
    public void drainRest(Reader reader) {
        long end = written.getAcquire();
        for (long position = read.getPlain(); position < end; position++) {
            hand(position, idle.getOpaque((int) (position % capacity)), reader);
        }
    }

    private void hand(long position, long idleAfter, Reader reader) {
        int index = (int) (position % capacity);
        Thread thread = threads[index];
        threads[index] = null;
        reader.stall(ticks[index], starts[index], lengths[index], idleAfter, thread);
        read.setRelease(position + 1);
    }

    /** How many stalls there were, since the loop was found. */
    public long offered() {
        return written.getOpaque() + dropped.getOpaque();
    }

    /** How many stalls found no place, since the loop was found. */
    public long dropped() {
        return dropped.getOpaque();
    }

    /** Receives drained stalls. */
    @FunctionalInterface
    public interface Reader {
        /**
         * One finished stall.
         *
         * @param tick the loop's number of that tick
         * @param startNanos {@code System.nanoTime()} at its start
         * @param lengthNanos how long it lasted
         * @param idleAfterNanos how long the loop waited then, at least; -1: unknown
         * @param thread on which it began
         */
        void stall(long tick, long startNanos, long lengthNanos, long idleAfterNanos, @Nullable Thread thread);
    }
}
