package io.locum.agent.probe;

/**
 * Whether to look closely: at first, and for half a minute after each thing that was noticed, since what holds a program
 * up comes in bouts. Not safe for threads.
 */
public final class Alert {
    private static final long LENGTH_NANOS = 30_000_000_000L;

    private long until;

    /** @param now {@code System.nanoTime()} from which to be alert */
    public Alert(long now) {
        raise(now);
    }

    /** Something was noticed. */
    public void raise(long now) {
        until = now + LENGTH_NANOS;
    }

    /** Whether it still holds. */
    public boolean holds(long now) {
        return now - until < 0;
    }
}
