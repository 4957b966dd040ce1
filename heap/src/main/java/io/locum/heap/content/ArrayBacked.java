package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.Optional;

/**
 * Entries in an array.
 *
 * @param array the field with the array
 * @param count the field with the number of entries; empty: as long as the array
 */
record ArrayBacked(String array, String count) implements Structure {

    @Override
    public long count(FieldReader reader, int collection) {
        return count.isEmpty() ? room(reader, collection) : reader.number(collection, count);
    }

    @Override
    public long room(FieldReader reader, int collection) {
        return reader.length(reader.reference(collection, array));
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.of(Extent.of(count, array, 1));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        // what lies behind the entries is null and is left out
        for (int element : reader.spread(reader.reference(collection, array), sample.missing() * 2)) {
            sample.add(Heap.NONE, element);
        }
    }
}
