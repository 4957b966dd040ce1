package io.locum.agent.probe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread on which probes look at something again and again. Waking up costs far more than most looks (some 70
 * microseconds of CPU on a virtual machine), so they share it: whenever one wants to look, all do.
 *
 * <p>The thread starts with the first listener and ends within a beat of the last one's leaving. One that throws is
 * recorded as failed and not called again; the others go on. Threads: any.
 */
public final class Beat {
    private static final long LONGEST_NANOS = 1_000_000_000;

    private final AgentThreads threads;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** Guarded by this. */
    private boolean running;

    private record Entry(String probe, Listener listener) {}

    /** What a probe looks at. Called by the beat's thread alone. */
    public interface Listener {
        /**
         * Looks.
         *
         * @param now {@code System.nanoTime()}
         * @param late how many nanoseconds after the moment it had asked for the thread has woken; negative: before
         * @return in how many nanoseconds to look again at the latest
         */
        long look(long now, long late);
    }

    /** A beat without listeners, and so without a thread. */
    public Beat(AgentThreads threads) {
        this.threads = threads;
    }

    /**
     * Calls the listener from now on.
     *
     * @param probe the id of the probe it belongs to
     */
    public synchronized void join(String probe, Listener listener) {
        entries.add(new Entry(probe, listener));
        if (!running) {
            running = true;
            threads.make("beat", this::run).start();
        }
    }

    /** Calls it no more, save for a look that is under way. */
    public void leave(Listener listener) {
        entries.removeIf(entry -> entry.listener() == listener);
    }

    private void run() {
        long now = System.nanoTime();
        long late = 0;
        do {
            long wait = lookAtAll(now, late);
            // Not counted as late: how long the looks took, for instance until a thread could be stopped for its stack.
            long looked = System.nanoTime();
            long due = Math.max(looked, now + wait);
            LockSupport.parkNanos(this, due - looked);
            now = System.nanoTime();
            late = now - due;
        } while (goesOn());
    }

    private synchronized boolean goesOn() {
        running = !entries.isEmpty();
        return running;
    }

    private long lookAtAll(long now, long late) {
        long wait = LONGEST_NANOS;
        try {
            for (Entry entry : entries) {
                wait = Math.min(wait, look(entry, now, late));
            }
        } catch (OutOfMemoryError e) {
            // The app has taken it all; there may be some again when the next look is due.
        }
        return wait;
    }

    private long look(Entry entry, long now, long late) {
        try {
            return entry.listener().look(now, late);
        } catch (RuntimeException | LinkageError e) {
            entries.remove(entry);
            ProbeStateEvent.write(entry.probe(), "failed", e.toString());
            return LONGEST_NANOS;
        }
    }
}
