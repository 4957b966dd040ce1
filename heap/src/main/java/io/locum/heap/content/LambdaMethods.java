package io.locum.heap.content;

import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.StaticField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods that lambdas were made from. A dump does not say, but HotSpot writes the references that a class's
 * constant pool has resolved: among them, for each lambda that was made, the handle of its method, and what makes the
 * lambda; {@link LambdaMatch} puts them together.
 */
final class LambdaMethods {

    private static final String RESOLVED = "<resolved_references>";
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 10_000;
    private static final int MOST_PARAMETERS = 255;

    private final FieldReader reader;
    private final Map<HeapClass, Map<HeapClass, String>> known = new HashMap<>();

    LambdaMethods(FieldReader reader) {
        this.reader = reader;
    }

    /**
     * The method behind this lambda's class, as the JVM names it: {@code lambda$onOpen$0}; a method of another class
     * that is referred to as {@code com.example.Screen::close}.
     */
    Optional<String> of(HeapClass lambda) {
        String name = lambda.name().substring(0, Math.max(0, lambda.name().indexOf("$$Lambda")));
        return reader.heap().classes(name).stream()
                .map(source -> known.computeIfAbsent(source, this::methods))
                .filter(methods -> methods.containsKey(lambda))
                .findFirst()
                .map(methods -> methods.getOrDefault(lambda, ""));
    }

    private Map<HeapClass, String> methods(HeapClass source) {
        List<LambdaMatch.Made<HeapClass>> lambdas = new ArrayList<>();
        List<LambdaMatch.Method> methods = new ArrayList<>();
        for (StaticField field : source.statics()) {
            if (field.name().equals(RESOLVED) && field.value() != Heap.NONE) {
                for (int resolved : reader.spread((int) field.value(), MOST)) {
                    made(resolved).ifPresent(type -> lambdas.add(new LambdaMatch.Made<>(type, parameters(resolved))));
                    method(resolved, source)
                            .ifPresent(name -> methods.add(new LambdaMatch.Method(name, parameters(resolved))));
                }
            }
        }
        return LambdaMatch.of(lambdas, methods);
    }

    /** The classes of what a handle takes, by their objects. */
    private List<Integer> parameters(int handle) {
        return Arrays.stream(reader.spread(reader.reference(handle, "type", "ptypes"), MOST_PARAMETERS))
                .boxed()
                .toList();
    }

    /** The lambda class whose instances this handle makes or, of lambdas that capture nothing, has at hand. */
    private Optional<HeapClass> made(int handle) {
        int type = reader.reference(handle, "initMethod", "clazz");
        if (type == Heap.NONE) {
            type = reader.reference(handle, "member", "clazz");
        }
        if (type != Heap.NONE) {
            return Optional.of(reader.heap().asClass(type)).filter(LambdaMethods::isLambda);
        }
        int instance = reader.reference(handle, "argL0");
        return instance == Heap.NONE
                ? Optional.empty()
                : Optional.of(reader.heap().classOf(instance)).filter(LambdaMethods::isLambda);
    }

    private Optional<String> method(int handle, HeapClass source) {
        int member = reader.reference(handle, "member");
        int owner = reader.reference(member, "clazz");
        if (owner == Heap.NONE || !reader.className(handle).startsWith("java.lang.invoke.DirectMethodHandle")) {
            return Optional.empty();
        }
        HeapClass type = reader.heap().asClass(owner);
        return isLambda(type) || isBootstrap(type)
                ? Optional.empty()
                : Texts.of(reader, reader.reference(member, "name"), LONGEST_NAME)
                        .map(name -> type.equals(source) ? name : type.name() + "::" + name);
    }

    private static boolean isLambda(HeapClass type) {
        return type.name().contains("$$Lambda");
    }

    private static boolean isBootstrap(HeapClass type) {
        return switch (type.name()) {
            case "java.lang.invoke.LambdaMetafactory",
                    "java.lang.invoke.StringConcatFactory",
                    "java.lang.runtime.ObjectMethods",
                    "java.lang.runtime.SwitchBootstraps" -> true;
            default -> false;
        };
    }
}
