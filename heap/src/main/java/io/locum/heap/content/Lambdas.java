package io.locum.heap.content;

import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lambdas: the class they are written in, the method, what they hold on to. */
public final class Lambdas {

    private final FieldReader reader;
    private final LambdaMethods methods;

    public Lambdas(FieldReader reader) {
        this.reader = reader;
        this.methods = new LambdaMethods(reader);
    }

    /**
     * Where lambdas are written.
     *
     * @param lambdas some that are written in the same class, at least one; the first stands for all
     */
    public Optional<LambdaSource> source(List<Integer> lambdas) {
        int first = lambdas.get(0);
        HeapClass type = reader.heap().classOf(first);
        int cut = type.name().indexOf("$$Lambda");
        if (cut <= 0) {
            return Optional.empty();
        }
        String raw = methods.of(type).orElse("");
        int referred = raw.indexOf("::");
        String rawMethod = referred < 0 ? raw : raw.substring(referred + 2);
        return Optional.of(new LambdaSource(
                referred < 0 ? type.name().substring(0, cut) : raw.substring(0, referred),
                raw.isEmpty() ? Optional.empty() : Optional.of(method(rawMethod)),
                rawMethod,
                captures(first, type),
                Math.round(lambdas.stream()
                        .mapToLong(reader.heap().dominators()::retained)
                        .average()
                        .orElse(0))));
    }

    private List<String> captures(int lambda, HeapClass type) {
        List<String> captures = new ArrayList<>();
        for (Field field : type.fields()) {
            int value = field.type() == ValueType.OBJECT ? reader.reference(lambda, field) : Heap.NONE;
            if (value != Heap.NONE) {
                captures.add(reader.className(value));
            }
        }
        return captures;
    }

    /** {@code onOpen} of {@code lambda$onOpen$3}; a method that is referred to has its own name. */
    private static String method(String raw) {
        if (!raw.startsWith("lambda$")) {
            return raw;
        }
        int end = raw.lastIndexOf('$');
        String name = end > 7 ? raw.substring(7, end) : raw;
        return switch (name) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> name;
        };
    }
}
