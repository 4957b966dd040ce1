package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.List;

/** Listeners in arrays, one for each name of a property, in a map: what {@code java.beans} keeps. */
record ListenerArrays(List<String> map) implements Structure {

    private static final int MOST_NAMES = 500;

    ListenerArrays {
        map = List.copyOf(map);
    }

    ListenerArrays(String... map) {
        this(List.of(map));
    }

    @Override
    public long count(FieldReader reader, int collection) {
        return arrays(reader, collection).stream()
                .mapToLong(entry -> reader.length(entry.value()))
                .sum();
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        for (Sample.Entry array : arrays(reader, collection)) {
            for (int listener : reader.spread(array.value(), sample.missing())) {
                sample.add(Heap.NONE, listener);
            }
        }
    }

    private List<Sample.Entry> arrays(FieldReader reader, int collection) {
        Sample arrays = new Sample(MOST_NAMES);
        int inner = reader.reference(collection, map.toArray(String[]::new));
        HashTable.chains(reader, reader.reference(inner, "table"), "key", "value", arrays);
        return arrays.entries();
    }
}
