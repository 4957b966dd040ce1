package io.locum.heap.accumulation;

import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ValueType;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What nodes of somebody's own carry besides references to one another: told by the fields of some nodes. A node that
 * carries one thing is that thing's; of two, one is the key; a node with more is an object in its own right.
 *
 * @param links the fields that refer to nodes of the same class
 * @param key the field with the key; empty: there is none
 * @param value the field with what the node is there for; empty: that is the node itself
 */
record NodeParts(List<Field> links, Optional<Field> key, Optional<Field> value) {

    private static final int PAIR = 2;

    NodeParts {
        links = List.copyOf(links);
    }

    static NodeParts of(FieldReader reader, HeapClass type, List<Integer> nodes) {
        List<Field> links = new ArrayList<>();
        List<Field> carried = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.type() == ValueType.OBJECT) {
                List<Integer> values = nodes.stream()
                        .map(node -> reader.reference(node, field))
                        .filter(value -> value != Heap.NONE)
                        .toList();
                boolean nodesOnly = values.stream()
                        .allMatch(value -> reader.heap().classOf(value).equals(type));
                if (!values.isEmpty()) {
                    (nodesOnly ? links : carried).add(field);
                }
            }
        }
        if (carried.size() > PAIR) {
            return new NodeParts(links, Optional.empty(), Optional.empty());
        }
        Optional<Field> key = carried.size() < PAIR
                ? Optional.empty()
                : Optional.of(carried.stream()
                        .min(Comparator.comparing((Field field) -> !isNamedKey(field))
                                .thenComparing(field -> !isSimple(reader, field, nodes)))
                        .orElseThrow());
        return new NodeParts(
                links,
                key,
                carried.stream()
                        .filter(field -> key.filter(field::equals).isEmpty())
                        .findFirst());
    }

    /** What the node is about. */
    Sample.Entry entry(FieldReader reader, int node) {
        int held = value.map(field -> reader.reference(node, field)).orElse(Heap.NONE);
        return new Sample.Entry(
                key.map(field -> reader.reference(node, field)).orElse(Heap.NONE), held == Heap.NONE ? node : held);
    }

    private static boolean isNamedKey(Field field) {
        return field.name().equalsIgnoreCase("key");
    }

    /** What things are looked up by is mostly the JDK's: strings, numbers, ids. */
    private static boolean isSimple(FieldReader reader, Field field, List<Integer> nodes) {
        return nodes.stream()
                .map(node -> reader.className(reader.reference(node, field)))
                .filter(name -> !name.isEmpty())
                .allMatch(name -> JdkNames.isJdk(name) && !JdkNames.isArray(name));
    }
}
