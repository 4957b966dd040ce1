package io.locum.agent.probe;

/** For what is due at a report once so much time has passed, however often reports come. Not safe for threads. */
public final class Interval {
    private final long nanos;
    private long last;

    private Interval(long nanos, long last) {
        this.nanos = nanos;
        this.last = last;
    }

    /** Due for the first time at once. */
    public static Interval dueAtOnce(long nanos) {
        return new Interval(nanos, System.nanoTime() - nanos);
    }

    /** Due for the first time when it has passed. */
    public static Interval dueLater(long nanos) {
        return new Interval(nanos, System.nanoTime());
    }

    /**
     * Whether it is due; if so, it is again after another interval.
     *
     * @param now {@code System.nanoTime()}
     */
    public boolean isDue(long now) {
        if (now - last < nanos) {
            return false;
        }
        last = now;
        return true;
    }
}
