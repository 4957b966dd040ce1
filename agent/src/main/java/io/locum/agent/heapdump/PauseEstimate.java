package io.locum.agent.heapdump;

/** How long a dump will stop the JVM; the first one tells what this machine needs. Used by one thread at a time. */
final class PauseEstimate {
    /** Whatever is on the heap: threads come to a stop, classes and stacks are written. */
    private static final long FIXED_NANOS = 150_000_000;

    /** What a collection and a file take together on a slow machine, until one has been measured. */
    private static final double USUAL_NANOS_PER_BYTE = 1e9 / (100 << 20);

    /** A machine that is busier the second time takes half as long again. */
    private static final double MARGIN = 1.5;

    private double nanosPerByte = USUAL_NANOS_PER_BYTE;

    long nanos(long liveBytes) {
        return FIXED_NANOS + (long) (liveBytes * nanosPerByte);
    }

    void measured(long liveBytes, long nanos) {
        nanosPerByte = MARGIN * Math.max(0, nanos - FIXED_NANOS) / (double) Math.max(1, liveBytes);
    }
}
