package io.locum.heap.content;

import java.util.Optional;

/** How the entries of a collection are laid out: an array, a table of chains, linked nodes, a tree. */
public interface Structure {

    /** How many entries there are. */
    long count(FieldReader reader, int collection);

    /** Puts entries into the sample, from all over the collection where that is cheap, until it is full. */
    void sample(FieldReader reader, int collection, Sample sample);

    /** How many entries it has room for as it is; 0: not a matter of room. */
    default long room(FieldReader reader, int collection) {
        return 0;
    }

    /** Which fields tell how many entries there are and in which array; empty: it takes more than fields. */
    default Optional<Extent> extent() {
        return Optional.empty();
    }

    /** How many entries came and went in its life; -1: not counted. */
    default long changes(FieldReader reader, int collection) {
        return reader.number(collection, "modCount", -1);
    }
}
