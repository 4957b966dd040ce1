package io.locum.heap.index;

/** Which objects exactly one reference leads to. */
public final class InDegrees {

    private static final int ONE = 1;
    private static final int MANY = 2;

    /** Two bits an object: no reference, one, or more. */
    private final long[] counts;

    InDegrees(int objects) {
        counts = new long[(objects >>> 5) + 1];
    }

    void seen(int object) {
        int word = object >>> 5;
        int shift = object << 1;
        if ((counts[word] >>> shift & MANY) == 0) {
            counts[word] += 1L << shift;
        }
    }

    /** Whether there is one reference to the object and no more. That of an instance to its class does not count. */
    public boolean single(int object) {
        return (counts[object >>> 5] >>> (object << 1) & 3) == ONE;
    }
}
