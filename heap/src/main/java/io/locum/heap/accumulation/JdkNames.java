package io.locum.heap.accumulation;

import java.util.List;

/** What names tell about classes. */
final class JdkNames {

    private static final List<String> PREFIXES = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "openj9.");
    private static final List<String> NODES =
            List.of("Node", "Entry", "TreeBin", "Segment", "Index", "Cell", "EntryIterator", "HashIterator");

    private JdkNames() {}

    /** Whether a class comes with the JDK; arrays of primitives and of its classes too. */
    static boolean isJdk(String className) {
        boolean primitives = className.indexOf('.') < 0 && className.endsWith("[]");
        return primitives || PREFIXES.stream().anyMatch(className::startsWith);
    }

    static boolean isArray(String className) {
        return className.endsWith("[]");
    }

    /** Whether it is a part of a JDK collection rather than an object in its own right. */
    static boolean isNode(String className) {
        if (className.startsWith("java.util.concurrent.atomic.Atomic")) {
            return true;
        }
        return className.indexOf('$') > 0
                && isJdk(className)
                && NODES.stream().anyMatch(node -> className.endsWith(node));
    }

    /** The class without what makes generated names differ from run to run: numbers of lambdas and proxies. */
    static String normal(String className) {
        int lambda = className.indexOf("$$Lambda");
        if (lambda > 0) {
            return className.substring(0, lambda + "$$Lambda".length());
        }
        int hidden = className.indexOf("/0x");
        return hidden > 0 ? className.substring(0, hidden) : className;
    }

    static boolean isLambda(String className) {
        return className.contains("$$Lambda");
    }
}
