package io.locum.heap.accumulation;

import io.locum.heap.content.Container;

/**
 * One collection that may be an accumulation.
 *
 * @param object the collection, an array, or the first of linked objects
 * @param count how many entries it has
 * @param retained what would go with it
 * @param inner what of that belongs to other piles within it
 * @param entries gets at some of its entries
 */
record Pile(int object, Container container, long count, long retained, long inner, OwnCollection.Entries entries) {

    /** What is its own. */
    long own() {
        return retained - inner;
    }

    Pile with(long within) {
        return new Pile(object, container, count, retained, within, entries);
    }
}
