package io.locum.heap.summary;

import java.util.Arrays;

/**
 * Objects of one class: their number, their bytes, and some of them, spread evenly over all. Doubles the distance between
 * those it keeps whenever it has kept {@value #MOST}.
 */
final class Sample {

    /** Enough for shares within two percent; a thousand boxes of as many objects are walked in a second. */
    static final int MOST = 4096;

    private int[] kept = new int[4];
    private int size;
    private long offered;
    private long count;
    private long retained;
    private int distance = 1;

    /** Adds an object that stands for so many with so many bytes. */
    void add(int object, int objects, long bytes) {
        if (offered % distance == 0) {
            keep(object);
        }
        offered++;
        count += objects;
        retained += bytes;
    }

    private void keep(int object) {
        if (size == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                kept[i] = kept[2 * i];
            }
            size = MOST / 2;
            distance *= 2;
            if (offered % distance != 0) {
                return;
            }
        } else if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
        }
        kept[size++] = object;
    }

    long count() {
        return count;
    }

    long retained() {
        return retained;
    }

    int[] objects() {
        return Arrays.copyOf(kept, size);
    }
}
