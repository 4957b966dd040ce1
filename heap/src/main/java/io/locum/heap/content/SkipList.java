package io.locum.heap.content;

import io.locum.heap.Heap;

/** The lists of a {@code ConcurrentSkipListMap}. */
record SkipList() implements Structure {

    @Override
    public long count(FieldReader reader, int collection) {
        int adder = reader.reference(collection, "adder");
        return adder == Heap.NONE
                ? 0
                : reader.number(adder, "base") + StripedTable.cells(reader, reader.reference(adder, "cells"));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        int node = reader.reference(collection, "head", "node");
        while (node != Heap.NONE && !sample.full()) {
            int value = reader.reference(node, "val");
            if (value != Heap.NONE) {
                sample.add(reader.reference(node, "key"), value);
            }
            node = reader.reference(node, "next");
        }
    }
}
