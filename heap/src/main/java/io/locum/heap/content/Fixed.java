package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.List;

/** One field for each entry: collections that cannot change and have one or two. */
record Fixed(List<String> fields) implements Structure {

    Fixed {
        fields = List.copyOf(fields);
    }

    @Override
    public long count(FieldReader reader, int collection) {
        return fields.stream()
                .filter(field -> reader.reference(collection, field) != Heap.NONE)
                .count();
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        fields.forEach(field -> sample.add(Heap.NONE, reader.reference(collection, field)));
    }
}
