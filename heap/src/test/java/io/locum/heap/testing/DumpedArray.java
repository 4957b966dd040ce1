package io.locum.heap.testing;

import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An array of references, at first all null. */
public final class DumpedArray extends DumpedObject {

    private final DumpedClass type;
    private final List<Optional<DumpedObject>> elements;

    DumpedArray(HeapBuilder heap, DumpedClass type, int length) {
        super(heap);
        this.type = type;
        this.elements = new ArrayList<>(Collections.nCopies(length, Optional.empty()));
    }

    public DumpedArray set(int index, DumpedObject element) {
        elements.set(index, Optional.of(element));
        return this;
    }

    DumpedClass type() {
        return type;
    }

    List<Optional<DumpedObject>> elements() {
        return elements;
    }

    @Override
    long size(Layout layout) {
        return layout.arraySize(ValueType.OBJECT, elements.size());
    }
}
