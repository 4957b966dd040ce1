package io.locum.heap.content;

import io.locum.heap.Heap;

/** Classes and listeners by turns in one array: Swing's list of event listeners. */
record TypedListeners(String array) implements Structure {

    @Override
    public long count(FieldReader reader, int collection) {
        return reader.length(reader.reference(collection, array)) / 2;
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        int listeners = reader.reference(collection, array);
        int pairs = reader.length(listeners) / 2;
        int read = Math.min(pairs, sample.missing());
        for (int i = 0; i < read; i++) {
            sample.add(Heap.NONE, reader.element(listeners, (int) ((long) i * pairs / read) * 2 + 1));
        }
    }
}
