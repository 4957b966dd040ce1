package io.locum.heap.testing;

import io.locum.heap.ValueType;

/** An array of primitives; elements are bits as {@link io.locum.heap.StaticField#value()} has them. */
public final class DumpedPrimitives extends DumpedObject {

    private final ValueType type;
    private final long[] elements;

    DumpedPrimitives(HeapBuilder heap, ValueType type, long[] elements) {
        super(heap);
        this.type = type;
        this.elements = elements;
    }

    ValueType type() {
        return type;
    }

    long element(int index) {
        return elements[index];
    }

    int length() {
        return elements.length;
    }

    byte[] contents() {
        HprofWriter contents = new HprofWriter(8);
        for (long element : elements) {
            Value.of(type, element).write(contents);
        }
        return contents.toByteArray();
    }

    @Override
    long size(Layout layout) {
        return layout.arraySize(type, elements.length);
    }
}
