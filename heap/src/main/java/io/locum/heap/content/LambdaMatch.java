package io.locum.heap.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which lambda of a class is made from which of its methods. A method's first parameters are what the lambda captures, so
 * their types tell; where those of several agree, and there are as many methods as lambdas, whatever is left for one alone
 * is its own. What is still open after that goes by the order of both, which is mostly that of the source: HotSpot sorts
 * the methods of a class by the addresses of their names.
 */
final class LambdaMatch<T> {

    /**
     * A lambda.
     *
     * @param lambda stands for it
     * @param captured the classes of what it captures, by their objects
     */
    record Made<T>(T lambda, List<Integer> captured) {
        Made {
            captured = List.copyOf(captured);
        }
    }

    /**
     * A method of which a lambda may be made.
     *
     * @param parameters their classes, that of {@code this} first where it has one
     */
    record Method(String name, List<Integer> parameters) {
        Method {
            parameters = List.copyOf(parameters);
        }

        boolean takes(List<Integer> captured) {
            return captured.size() <= parameters.size() && captured.equals(parameters.subList(0, captured.size()));
        }
    }

    private final List<Made<T>> lambdas;
    private final List<Method> methods;
    private final Map<T, String> found = new HashMap<>();

    private LambdaMatch(List<Made<T>> lambdas, List<Method> methods) {
        this.lambdas = new ArrayList<>(lambdas);
        this.methods = new ArrayList<>(methods);
    }

    /** The name of its method for each lambda where it can be told. */
    static <T> Map<T, String> of(List<Made<T>> lambdas, List<Method> methods) {
        LambdaMatch<T> match = new LambdaMatch<>(lambdas, methods);
        match.match();
        return match.found;
    }

    private void match() {
        boolean each = lambdas.size() == methods.size();
        for (int i = 0; i < lambdas.size(); ) {
            List<Method> possible = possible(lambdas.get(i));
            if (possible.size() == 1) {
                found.put(lambdas.get(i).lambda(), possible.get(0).name());
                lambdas.remove(i);
                if (each) {
                    methods.remove(possible.get(0));
                    i = 0;
                }
            } else {
                i++;
            }
        }
        boolean inOrder = each
                && IntStream.range(0, lambdas.size())
                        .allMatch(i -> methods.get(i).takes(lambdas.get(i).captured()));
        for (int i = 0; inOrder && i < lambdas.size(); i++) {
            found.put(lambdas.get(i).lambda(), methods.get(i).name());
        }
    }

    private List<Method> possible(Made<T> lambda) {
        return methods.stream()
                .filter(method -> method.takes(lambda.captured()))
                .toList();
    }
}
