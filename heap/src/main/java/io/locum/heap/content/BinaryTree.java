package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A tree with keys and values: {@code TreeMap}. */
record BinaryTree(String root, String count) implements Structure {

    @Override
    public long count(FieldReader reader, int collection) {
        return reader.number(collection, count);
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.of(Extent.counted(count));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(reader.reference(collection, root));
        while (!open.isEmpty() && !sample.full()) {
            int node = open.remove();
            if (node != Heap.NONE) {
                sample.add(reader.reference(node, "key"), reader.reference(node, "value"));
                open.add(reader.reference(node, "left"));
                open.add(reader.reference(node, "right"));
            }
        }
    }
}
