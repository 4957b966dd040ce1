package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.Optional;

/** Entries in an array between two indexes, which may go round its end: {@code ArrayDeque}. */
record RingBuffer(String array, String head, String tail) implements Structure {

    @Override
    public long count(FieldReader reader, int collection) {
        long room = room(reader, collection);
        long between = reader.number(collection, tail) - reader.number(collection, head);
        return between < 0 ? between + room : between;
    }

    @Override
    public long room(FieldReader reader, int collection) {
        return reader.length(reader.reference(collection, array));
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.of(new Extent(tail, head, "", array, 1));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        for (int element : reader.spread(reader.reference(collection, array), sample.missing() * 2)) {
            sample.add(Heap.NONE, element);
        }
    }
}
