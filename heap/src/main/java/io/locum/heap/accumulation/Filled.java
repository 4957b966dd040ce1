package io.locum.heap.accumulation;

import io.locum.heap.Heap;
import io.locum.heap.content.FieldReader;
import java.util.stream.IntStream;

/** Counts what an array of objects holds, nulls left out. */
final class Filled {

    /** So many elements are looked at: what is estimated of longer arrays is right within some per cent. */
    private static final int LOOKED_AT = 1 << 16;

    private final FieldReader reader;

    Filled(FieldReader reader) {
        this.reader = reader;
    }

    /** How many elements there are; exactly the length where the array is full to its last place. */
    long count(int array) {
        int length = reader.length(array);
        int looked = Math.min(length, LOOKED_AT);
        long found = reader.spread(array, looked).length;
        if (looked == length) {
            return found;
        }
        if (found == looked) {
            // an array that grows has its room at the end
            return reader.element(array, length - 1) == Heap.NONE ? length - 1 : length;
        }
        return found * length / looked;
    }

    /** Whether each of these places is taken. */
    boolean[] places(int array, int from, int count) {
        boolean[] taken = new boolean[count];
        IntStream.range(0, count).forEach(i -> taken[i] = reader.element(array, from + i) != Heap.NONE);
        return taken;
    }
}
