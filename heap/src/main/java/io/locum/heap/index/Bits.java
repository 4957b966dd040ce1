package io.locum.heap.index;

/** One bit for each object. For one thread while it is changed. */
public final class Bits {

    private final long[] words;

    public Bits(int objects) {
        words = new long[(objects >>> 6) + 1];
    }

    public boolean get(int object) {
        return (words[object >>> 6] >>> object & 1) != 0;
    }

    /** Sets the object's bit; answers whether it was not yet set. */
    public boolean add(int object) {
        long before = words[object >>> 6];
        words[object >>> 6] = before | 1L << object;
        return words[object >>> 6] != before;
    }
}
