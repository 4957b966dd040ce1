package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.Optional;

/**
 * Entries in chains that hang in an array. Of a weak map the keys do not count.
 *
 * @param table the field with the array
 * @param count the field with the number of entries
 * @param key the node's field with the key; empty: none that is held
 * @param value the node's field with the value; empty: none
 */
record HashTable(String table, String count, String key, String value) implements Structure {

    /** The JDK's tables are made longer when more of their places are taken. */
    static final double MOST_FULL = 0.75;

    /** Longer chains are not read to their end. */
    private static final int LONGEST = 64;

    @Override
    public long count(FieldReader reader, int collection) {
        return reader.number(collection, count);
    }

    @Override
    public long room(FieldReader reader, int collection) {
        return reader.length(reader.reference(collection, table));
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.of(Extent.of(count, table, 1 / MOST_FULL));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        chains(reader, reader.reference(collection, table), key, value, sample);
    }

    static void chains(FieldReader reader, int table, String key, String value, Sample sample) {
        for (int first : reader.spread(table, sample.missing() * 3)) {
            int node = first;
            if (!reader.has(node, "next")) {
                continue; // bins that are being moved
            }
            if (!reader.has(node, key.isEmpty() ? value : key) || reader.has(node, "first")) {
                node = reader.reference(node, "first"); // a tree of a concurrent map
            }
            for (int i = 0; node != Heap.NONE && i < LONGEST && !sample.full(); i++) {
                sample.add(
                        key.isEmpty() ? Heap.NONE : reader.reference(node, key),
                        value.isEmpty() ? Heap.NONE : reader.reference(node, value));
                node = reader.reference(node, "next");
            }
        }
    }
}
