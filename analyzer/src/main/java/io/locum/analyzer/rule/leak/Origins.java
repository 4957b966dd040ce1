package io.locum.analyzer.rule.leak;

import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CodeOrigin;
import java.util.Set;

/** Whose a class is, arrays and primitives included. */
final class Origins {

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

    private Origins() {}

    static CodeOrigin of(String className) {
        String element = className.replace("[]", "");
        return element.isEmpty() || PRIMITIVES.contains(element)
                ? CodeOrigin.JDK
                : CodeOrigin.of(Frame.java(element, "", -1));
    }

    static boolean isUsers(String className) {
        return of(className) == CodeOrigin.USER;
    }
}
