package io.locum.agent.bootstrap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts tick lengths in buckets whose width is at most 1/64 of their value: 64 equal buckets per power of two, as
 * HdrHistogram lays them out. Counts only grow (and wrap); a reader takes the difference to what it saw before.
 *
 * <p>Threads: one writer, any readers.
 */
public final class TickCounts {
    /** Longer ticks, about 18 minutes, are counted as this long. */
    public static final long LONGEST_NANOS = (1L << 40) - 1;

    private static final int SUB_BITS = 6;
    /** Buckets per power of two: a bucket is at most one in so many of its value wide. */
    public static final int SUB_BUCKETS = 1 << SUB_BITS;

    /** Number of buckets. */
    public static final int SIZE = bucketOf(LONGEST_NANOS) + 1;

    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);

    /** Not wrapped: of a loop that has just woken, each object on the way is out of the processor's caches. */
    private final int[] counts = new int[SIZE];

    void count(long nanos) {
        int bucket = bucketOf(nanos);
        COUNT.setOpaque(counts, bucket, counts[bucket] + 1);
    }

    /** The running count of one bucket, modulo 2^32. */
    public int countAt(int bucket) {
        return (int) COUNT.getOpaque(counts, bucket);
    }

    static int bucketOf(long nanos) {
        long value = nanos < 0 ? 0 : Math.min(nanos, LONGEST_NANOS);
        if (value < SUB_BUCKETS) {
            return (int) value;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
        int shift = exponent - SUB_BITS;
        return ((shift + 1) << SUB_BITS) + (int) (value >>> shift & SUB_BUCKETS - 1);
    }

    /** The middle of a bucket, in nanoseconds. */
    public static long middleOf(int bucket) {
        if (bucket < SUB_BUCKETS) {
            return bucket;
        }
        int shift = (bucket >>> SUB_BITS) - 1;
        long lowest = (long) (SUB_BUCKETS + (bucket & SUB_BUCKETS - 1)) << shift;
        return lowest + (1L << shift >>> 1);
    }
}
