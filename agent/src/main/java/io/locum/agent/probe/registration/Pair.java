package io.locum.agent.probe.registration;

import io.locum.agent.probe.registration.ClassShape.Method;
import io.locum.agent.probe.registration.Parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods of one class that add and remove the same thing, or the number that it was given.
 *
 * @param type of the thing, an internal name
 * @param adds at least one, all of one name
 * @param removes at least one, all of one name
 */
record Pair(String type, List<Method> adds, List<Method> removes) {

    /** All pairs of a class; a method is in one at most. */
    static List<Pair> in(ClassShape shape) {
        List<Pair> pairs = new ArrayList<>();
        for (Method method : shape.methods()) {
            if (method.hasCode() && !method.isPrivate() && Verbs.adds(method.name()) && !isIn(pairs, method)) {
                add(shape, method, pairs);
            }
        }
        addNumbered(shape, pairs);
        return pairs;
    }

    /** Tasks that run again and again until the number is cancelled that scheduling them has returned. */
    private static void addNumbered(ClassShape shape, List<Pair> pairs) {
        for (Method method : shape.methods()) {
            if (method.hasCode() && !method.isPrivate() && Verbs.repeats(method.name()) && !isIn(pairs, method)) {
                List<Method> removes = stopping(shape, method);
                for (Parameter parameter : Parameters.of(method)) {
                    if (!removes.isEmpty()
                            && !isIn(pairs, method)
                            && ListenerTypes.isListener(method.name(), parameter.type())) {
                        pairs.add(new Pair(parameter.type(), named(shape, method.name(), parameter.type()), removes));
                    }
                }
            }
        }
    }

    private static List<Method> stopping(ClassShape shape, Method adding) {
        String number = adding.descriptor().substring(adding.descriptor().indexOf(')') + 1);
        List<Method> found = new ArrayList<>();
        if (number.equals("J") || number.equals("I")) {
            for (Method method : shape.methods()) {
                if (method.hasCode()
                        && Verbs.stops(method.name())
                        && method.descriptor().startsWith("(" + number + ")")
                        && found.isEmpty()) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private static void add(ClassShape shape, Method method, List<Pair> pairs) {
        for (Parameter parameter : Parameters.of(method)) {
            if (mayBeListener(method, parameter.type())) {
                List<Method> removes = takingBack(shape, method.name(), parameter.type());
                if (!removes.isEmpty()) {
                    List<Method> adds = named(shape, method.name(), parameter.type());
                    pairs.add(new Pair(parameter.type(), adds, removes));
                    return;
                }
            }
        }
    }

    private static boolean mayBeListener(Method method, String type) {
        return ListenerTypes.isListener(method.name(), type)
                || (Verbs.registersAnything(method.name()) && ListenerTypes.isOwn(type));
    }

    private static List<Method> takingBack(ClassShape shape, String adding, String type) {
        List<Method> found = new ArrayList<>();
        for (Method method : shape.methods()) {
            if (method.hasCode()
                    && Verbs.arePair(adding, method.name())
                    && takes(method, type)
                    && (found.isEmpty() || found.get(0).name().equals(method.name()))) {
                found.add(method);
            }
        }
        return found;
    }

    private static List<Method> named(ClassShape shape, String name, String type) {
        List<Method> found = new ArrayList<>();
        for (Method method : shape.methods()) {
            if (method.hasCode() && !method.isPrivate() && method.name().equals(name) && takes(method, type)) {
                found.add(method);
            }
        }
        return found;
    }

    private static boolean takes(Method method, String type) {
        for (Parameter parameter : Parameters.of(method)) {
            if (parameter.type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    static boolean isIn(List<Pair> pairs, Method method) {
        for (Pair pair : pairs) {
            for (Method add : pair.adds()) {
                if (add.name().equals(method.name()) && add.descriptor().equals(method.descriptor())) {
                    return true;
                }
            }
        }
        return false;
    }

    String adding() {
        return adds.get(0).name();
    }

    String removing() {
        return removes.get(0).name();
    }

    /** Where a method that adds gets the thing. */
    Parameter listener(Method method) {
        for (Parameter parameter : Parameters.of(method)) {
            if (parameter.type().equals(type)) {
                return parameter;
            }
        }
        throw new IllegalArgumentException(method.name() + method.descriptor() + " takes no " + type);
    }
}
