package io.locum.heap.waste;

import io.locum.heap.Cursor;
import io.locum.heap.Heap;

/** Duplicates of one kind: how many, which contents, and some of the objects themselves. */
final class Copies {

    private final Frequent contents = new Frequent();
    private final Drawn drawn = new Drawn();
    private final Cursor one;
    private final Cursor other;
    private long objects;
    private long bytes;

    Copies(Heap heap) {
        one = heap.cursor();
        other = heap.cursor();
    }

    /**
     * Adds an array that holds what one before it held. Its first, second, fourth copy and so on are compared with it: a
     * content whose hash alone was the same is not added.
     *
     * @param hash of what the array holds
     * @param weight what would be saved without this one
     */
    void add(int array, long hash, long weight) {
        int copies = contents.add(hash, weight, array);
        if (Integer.bitCount(copies) == 1 && copies > 1) {
            other.moveTo(contents.example(hash));
            if (!one.moveTo(array).holdsSameAs(other)) {
                contents.forget(hash, weight);
                return;
            }
        }
        objects++;
        bytes += weight;
        drawn.add(array, weight);
    }

    long objects() {
        return objects;
    }

    long bytes() {
        return bytes;
    }

    Drawn drawn() {
        return drawn;
    }

    Frequent contents() {
        return contents;
    }
}
