package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.Optional;

/** Keys and values by turns in one array: identity maps and maps that cannot change. */
record Pairs(String table, String count) implements Structure {

    @Override
    public long count(FieldReader reader, int collection) {
        return reader.number(collection, count);
    }

    @Override
    public long room(FieldReader reader, int collection) {
        return reader.length(reader.reference(collection, table)) / 2;
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.of(Extent.of(count, table, 3));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        int array = reader.reference(collection, table);
        int pairs = reader.length(array) / 2;
        int read = Math.min(pairs, sample.missing() * 3);
        for (int i = 0; i < read && !sample.full(); i++) {
            int at = (int) ((long) i * pairs / read) * 2;
            int key = reader.element(array, at);
            sample.add(key, key == Heap.NONE ? Heap.NONE : reader.element(array, at + 1));
        }
    }
}
