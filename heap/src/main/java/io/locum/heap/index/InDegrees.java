package io.locum.heap.index;

/** Which objects exactly one reference leads to. */
public final class InDegrees {

    private final long[] once;
    private final long[] again;

    InDegrees(int objects) {
        once = new long[(objects >>> 6) + 1];
        again = new long[(objects >>> 6) + 1];
    }

    void seen(int object) {
        long bit = 1L << object;
        int word = object >>> 6;
        if ((once[word] & bit) == 0) {
            once[word] |= bit;
        } else {
            again[word] |= bit;
        }
    }

    /** Whether there is one reference to the object and no more. That of an instance to its class does not count. */
    public boolean single(int object) {
        int word = object >>> 6;
        return (once[word] & ~again[word] & 1L << object) != 0;
    }
}
