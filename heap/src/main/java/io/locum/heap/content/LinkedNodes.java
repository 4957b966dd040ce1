package io.locum.heap.content;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import java.util.Optional;

/**
 * Entries in nodes, each of which refers to the next.
 *
 * @param head the field with the first node
 * @param item the node's field with the entry
 * @param count the field with the number of entries; empty: they have to be counted
 * @param value the node's field with the value, in maps; empty: none
 */
record LinkedNodes(String head, String item, String count, String value) implements Structure {

    /** Longer lists are counted by what a node keeps alive; reading each would take seconds. */
    private static final int COUNTED = 20_000;

    @Override
    public long count(FieldReader reader, int collection) {
        if (!count.isEmpty()) {
            int counter = reader.reference(collection, count);
            return counter == Heap.NONE ? reader.number(collection, count) : reader.number(counter, "value");
        }
        int first = reader.reference(collection, head);
        int node = first;
        long entries = 0;
        int nodes = 0;
        for (; node != Heap.NONE && nodes < COUNTED; nodes++) {
            entries += reader.reference(node, item) == Heap.NONE ? 0 : 1;
            int next = reader.reference(node, "next");
            node = next == node ? Heap.NONE : next;
        }
        return node == Heap.NONE ? entries : entries + rest(reader.heap().dominators(), first, node, nodes);
    }

    /** Nodes after those read, if they are as heavy; none when the rest hangs elsewhere. */
    private static long rest(Dominators dominators, int first, int node, int read) {
        double each = (double) (dominators.retained(first) - dominators.retained(node)) / read;
        return each < 1 ? 0 : Math.round(dominators.retained(node) / each);
    }

    @Override
    public Optional<Extent> extent() {
        return count.isEmpty() ? Optional.empty() : Optional.of(Extent.counted(count));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        int node = reader.reference(collection, head);
        for (int i = 0; node != Heap.NONE && i < COUNTED && !sample.full(); i++) {
            int held = reader.reference(node, item);
            if (value.isEmpty()) {
                sample.add(Heap.NONE, held);
            } else {
                sample.add(held, reader.reference(node, value));
            }
            int next = reader.reference(node, "next");
            node = next == node ? Heap.NONE : next;
        }
    }
}
