package io.locum.heap.accumulation;

import io.locum.heap.content.Container;
import io.locum.heap.content.Sample;
import java.util.List;

/**
 * A collection that a program has made itself, told by how its objects refer to one another.
 *
 * @param container what it is
 * @param count how many entries it has; of many, estimated
 * @param beside what else belongs to it and would go with it, as an array of keys, in bytes
 * @param entries some of them
 */
record OwnCollection(Container container, long count, long beside, Entries entries) {

    /** Gets at the entries of a collection. */
    @FunctionalInterface
    interface Entries {
        /** So many at most, from all over it where that is cheap. */
        List<Sample.Entry> some(int most);
    }
}
