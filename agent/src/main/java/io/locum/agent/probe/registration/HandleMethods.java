package io.locum.agent.probe.registration;

import io.locum.agent.probe.registration.ClassShape.Method;
import io.locum.agent.probe.registration.Parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Methods that take a listener and return an object that may take it back again. Whether it does is looked up later, in
 * the returned type, and only if the method is called often: reading another class while one is loaded would take the
 * app's time.
 */
final class HandleMethods {
    /** What methods are called that make, tell or change something and register nothing. */
    private static final String[] OTHERS = {
        "get", "is", "set", "with", "create", "build", "builder", "new", "make", "of", "from", "to", "as", "map",
        "wrap", "copy"
    };

    private HandleMethods() {}

    /** Those of a class, without what is in a pair. */
    static List<Method> in(ClassShape shape, List<Pair> pairs) {
        List<Method> found = new ArrayList<>();
        for (Method method : shape.methods()) {
            if (method.hasCode()
                    && !method.isPrivate()
                    && listener(method).isPresent()
                    && mayReturnHandle(shape, returned(method))
                    && (Verbs.repeats(method.name()) || !isOther(method.name()))
                    && !Pair.isIn(pairs, method)) {
                found.add(method);
            }
        }
        return found;
    }

    /** The parameter that is the listener. */
    static Optional<Parameter> listener(Method method) {
        for (Parameter parameter : Parameters.of(method)) {
            if (ListenerTypes.isListener(method.name(), parameter.type())) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /** The type that the method returns, an internal name; empty if it is no single object. */
    static String returned(Method method) {
        String descriptor = method.descriptor();
        int type = descriptor.indexOf(')') + 1;
        return descriptor.charAt(type) == 'L' ? descriptor.substring(type + 1, descriptor.length() - 1) : "";
    }

    /** A method that returns its own kind is one of a chain. */
    private static boolean mayReturnHandle(ClassShape shape, String type) {
        if (type.isEmpty() || shape.kin().contains(type)) {
            return false;
        }
        return !type.startsWith("java/") || Handles.isJdkHandle(type);
    }

    private static boolean isOther(String name) {
        for (String other : OTHERS) {
            if (Verbs.begins(name, other)) {
                return true;
            }
        }
        return false;
    }
}
