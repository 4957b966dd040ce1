package io.locum.agent.probe;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether to look closely: at first, and for half a minute after each thing that was noticed, since what holds a program
 * up comes in bouts. Threads: any; asking is one volatile read.
 */
public final class Alert {
    private static final long LENGTH_NANOS = 30_000_000_000L;

    private final AtomicLong until;
    private final Runnable onCalmBroken;

    /** @param now {@code System.nanoTime()} from which to be alert */
    public Alert(long now) {
        this(now, () -> {});
    }

    /**
     * An alert that wakes somebody.
     *
     * @param now {@code System.nanoTime()} from which to be alert
     * @param onCalmBroken called by whoever notices something after a calm; must return at once
     */
    public Alert(long now, Runnable onCalmBroken) {
        this.until = new AtomicLong(now + LENGTH_NANOS);
        this.onCalmBroken = onCalmBroken;
    }

    /** Something was noticed. */
    public void raise(long now) {
        boolean calm = !holds(now);
        until.set(now + LENGTH_NANOS);
        if (calm) {
            onCalmBroken.run();
        }
    }

    /** Whether it still holds. */
    public boolean holds(long now) {
        return now - until.get() < 0;
    }
}
