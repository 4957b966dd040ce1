package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.ValueType;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Sample;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lists and trees that a program makes itself: objects that refer to others of the same class. */
final class Linked {

    /** So many nodes tell what a node weighs. */
    private static final int SAMPLE = 300;

    /** A list may have as many nodes as there are objects. */
    private static final int LONGEST = 100_000_000;

    private final FieldReader reader;
    private final Dominators dominators;

    Linked(FieldReader reader) {
        this.reader = reader;
        this.dominators = reader.heap().dominators();
    }

    /** Whether it is one of several, held by the one before. */
    boolean isPart(int object, int parent) {
        return parent >= 0
                && reader.heap().kind(object) == ObjectKind.INSTANCE
                && reader.heap().classOf(object).equals(reader.heap().classOf(parent))
                && reader.heap().kind(parent) == ObjectKind.INSTANCE;
    }

    /** The one that holds all others. */
    int first(int object) {
        int at = object;
        for (int i = 0; i < LONGEST && isPart(at, dominators.of(at)); i++) {
            at = dominators.of(at);
        }
        return at;
    }

    /** How many there are, if those near the first are as heavy as the others. */
    long count(int first) {
        List<Integer> nodes = sample(first, SAMPLE);
        long rest = nodes.size() < SAMPLE
                ? 0
                : nodes.stream()
                        .flatMap(node -> next(node).stream())
                        .filter(node -> !nodes.contains(node))
                        .mapToLong(dominators::retained)
                        .sum();
        double each = (double) (dominators.retained(first) - rest) / nodes.size();
        return Math.round(dominators.retained(first) / Math.max(1, each));
    }

    /** Those nearest to the first, itself included. */
    List<Integer> sample(int first, int most) {
        List<Integer> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(first);
        while (!open.isEmpty() && found.size() < most) {
            int node = open.remove();
            found.add(node);
            open.addAll(next(node));
        }
        return found;
    }

    /** What those nearest to the first are about: objects that are nothing but carried by nodes, else the nodes. */
    List<Sample.Entry> entries(int first, int most) {
        List<Integer> nodes = sample(first, most);
        NodeParts parts = NodeParts.of(reader, reader.heap().classOf(first), nodes);
        List<Sample.Entry> carried =
                nodes.stream().map(node -> parts.entry(reader, node)).toList();
        boolean plain = parts.key().isPresent()
                || carried.stream().anyMatch(entry -> JdkNames.isJdk(reader.className(entry.value())));
        return plain
                ? nodes.stream().map(node -> new Sample.Entry(Heap.NONE, node)).toList()
                : carried;
    }

    private List<Integer> next(int node) {
        List<Integer> next = new ArrayList<>();
        for (Field field : reader.heap().classOf(node).fields()) {
            if (field.type() == ValueType.OBJECT) {
                int to = reader.reference(node, field);
                if (to != Heap.NONE && dominators.of(to) == node && isPart(to, node)) {
                    next.add(to);
                }
            }
        }
        return next;
    }
}
