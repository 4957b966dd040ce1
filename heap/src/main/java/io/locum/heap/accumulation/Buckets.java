package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.FieldReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hash tables of somebody's own with chains: an array with free places, whose elements are of one class and hold further
 * ones of that class.
 */
final class Buckets {

    /** So many places tell how long chains are: within some per cent. */
    private static final int LOOKED_AT = 4_096;

    private static final int LONGEST_CHAIN = 256;

    /** Of a hundred nodes, those that are second in a chain: fewer, and the table is as good as an array. */
    private static final double CHAINED = 0.05;

    private final FieldReader reader;
    private final Dominators dominators;

    Buckets(FieldReader reader) {
        this.reader = reader;
        this.dominators = reader.heap().dominators();
    }

    /** The table; empty when the array is none. */
    Optional<OwnCollection> of(int array) {
        int looked = Math.min(reader.length(array), LOOKED_AT);
        List<Integer> firsts =
                Arrays.stream(reader.spread(array, looked)).boxed().toList();
        if (firsts.isEmpty() || firsts.size() == looked) {
            return Optional.empty();
        }
        HeapClass type = reader.heap().classOf(firsts.get(0));
        boolean alike = firsts.stream()
                .allMatch(node -> reader.heap().kind(node) == ObjectKind.INSTANCE
                        && reader.heap().classOf(node).equals(type));
        if (!alike || JdkNames.isJdk(type.name())) {
            return Optional.empty();
        }
        NodeParts parts = NodeParts.of(reader, type, firsts);
        List<Integer> nodes = new ArrayList<>();
        firsts.forEach(first -> chain(first, parts.links(), nodes));
        if (nodes.size() < firsts.size() * (1 + CHAINED)) {
            return Optional.empty();
        }
        return Optional.of(new OwnCollection(
                new Container(reader.className(array), Kind.MAP, "a hash table of its own", reader.length(array), -1),
                Math.round((double) nodes.size() * reader.length(array) / looked),
                0,
                most -> spread(nodes, most).stream()
                        .map(node -> parts.entry(reader, node))
                        .toList()));
    }

    private void chain(int first, List<Field> links, List<Integer> nodes) {
        int node = first;
        for (int i = 0; node != Heap.NONE && i < LONGEST_CHAIN; i++) {
            nodes.add(node);
            node = next(node, links);
        }
    }

    private int next(int node, List<Field> links) {
        for (Field link : links) {
            int next = reader.reference(node, link);
            if (next != Heap.NONE && dominators.of(next) == node) {
                return next;
            }
        }
        return Heap.NONE;
    }

    private static List<Integer> spread(List<Integer> all, int most) {
        int step = Math.max(1, all.size() / most);
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < all.size() && some.size() < most; i += step) {
            some.add(all.get(i));
        }
        return some;
    }
}
