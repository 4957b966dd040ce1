package io.locum.agent.bootstrap;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Finished stalls on their way from a loop's thread to the agent's: preallocated, first in first out. When the reader
 * is late, new stalls are dropped and counted.
 *
 * <p>Threads: one writer, one reader.
 */
public final class StallRing {
    private final long[] starts;
    private final long[] lengths;
    private final long[] ticks;
    private final @Nullable Thread[] threads;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    StallRing(int capacity) {
        starts = new long[capacity];
        lengths = new long[capacity];
        ticks = new long[capacity];
        threads = new Thread[capacity];
    }

    void offer(long tick, long startNanos, long lengthNanos, @Nullable Thread thread) {
        long position = written.getPlain();
        if (position - read.getAcquire() >= starts.length) {
            dropped.setOpaque(dropped.getPlain() + 1);
            return;
        }
        int index = (int) (position % starts.length);
        starts[index] = startNanos;
        lengths[index] = lengthNanos;
        ticks[index] = tick;
        threads[index] = thread;
        written.setRelease(position + 1);
    }

    /** Hands every stall written so far to the reader, oldest first, and frees its place. */
    public void drain(Reader reader) {
        long end = written.getAcquire();
        for (long position = read.getPlain(); position < end; position++) {
            int index = (int) (position % starts.length);
            Thread thread = threads[index];
            threads[index] = null;
            reader.stall(ticks[index], starts[index], lengths[index], thread);
            read.setRelease(position + 1);
        }
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
         * @param thread on which it began
         */
        void stall(long tick, long startNanos, long lengthNanos, @Nullable Thread thread);
    }
}
