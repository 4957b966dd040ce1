package io.locum.heap.waste;

/** Hashes that wait to be added to {@link Fingerprints} together, each with what it is of. */
final class Waiting {

    private static final int MOST = 1 << 8;

    private final Fingerprints prints;
    private final Again again;
    private final long[] hashes = new long[MOST];
    private final int[] numbers = new int[MOST];
    private final long[] sizes = new long[MOST];
    private int size;
    private int touched;

    /** Is told of a hash that was there before. */
    @FunctionalInterface
    interface Again {
        /** The hash, and the number and size that came with it. */
        void of(long hash, int number, long bytes);
    }

    Waiting(Fingerprints prints, Again again) {
        this.prints = prints;
        this.again = again;
    }

    void add(long hash, int number, long bytes) {
        hashes[size] = hash;
        numbers[size] = number;
        sizes[size++] = bytes;
        if (size == MOST) {
            flush();
        }
    }

    /** Adds those that wait, in the order of their coming. */
    void flush() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += prints.touch(hashes[i]);
        }
        touched = sum;
        for (int i = 0; i < size; i++) {
            if (prints.add(hashes[i])) {
                again.of(hashes[i], numbers[i], sizes[i]);
            }
        }
        size = 0;
    }

    /** The sum of what was touched last: kept so that no compiler leaves the reading out. */
    int touched() {
        return touched;
    }
}
