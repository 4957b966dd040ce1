package io.locum.agent.bootstrap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts tick lengths in buckets whose width is at most 1/64 of their value: 64 equal buckets per power of two, as
 * HdrHistogram lays them out. Counts only grow (and wrap); a reader takes the difference to what it saw before. Only
 * the powers of two between the shortest and the longest tick take room.
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

    /** Number of rows of {@value #SUB_BUCKETS} buckets. */
    public static final int ROWS = SIZE / SUB_BUCKETS;

    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle COUNTS = countsHandle();
    private static final int[] NONE = {0};

    /**
     * From the second element on, the counts of neighbouring buckets; the first one is the number of the first of these.
     * Not wrapped: of a loop that has just woken, each object on the way is out of the processor's caches.
     */
    private int[] counts = NONE;

    void count(long nanos) {
        int bucket = bucketOf(nanos);
        int[] known = counts;
        if (!isIn(known, bucket)) {
            known = widened(bucket);
        }
        int place = placeIn(known, bucket);
        COUNT.setOpaque(known, place, known[place] + 1);
    }

    private int[] widened(int bucket) {
        int[] known = counts;
        int size = known.length - 1;
        int row = bucket & -SUB_BUCKETS;
        int first = size == 0 ? row : Math.min(row, known[0]);
        int end = Math.max(row + SUB_BUCKETS, known[0] + size);
        int[] wider = new int[1 + end - first];
        wider[0] = first;
        System.arraycopy(known, 1, wider, size == 0 ? 1 : placeIn(wider, known[0]), size);
        COUNTS.setRelease(this, wider);
        return wider;
    }

    private static int placeIn(int[] counts, int bucket) {
        return bucket - counts[0] + 1;
    }

    private static boolean isIn(int[] counts, int bucket) {
        int place = placeIn(counts, bucket);
        return place >= 1 && place < counts.length;
    }

    /** The running count of one bucket, modulo 2^32. */
    public int countAt(int bucket) {
        int[] known = (int[]) COUNTS.getAcquire(this);
        return isIn(known, bucket) ? (int) COUNT.getOpaque(known, placeIn(known, bucket)) : 0;
    }

    /** Whether this row, the buckets from {@code row * SUB_BUCKETS} on, takes room: others have no ticks. */
    public boolean hasRow(int row) {
        return isIn((int[]) COUNTS.getAcquire(this), row * SUB_BUCKETS);
    }

    private static VarHandle countsHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(TickCounts.class, "counts", int[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
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
