package io.locum.agent.install;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Defines the bootstrap classes directly in the bootstrap loader.
 *
 * <p>Appending a jar to the bootstrap path does the same, but makes the JVM give up class-data sharing for the
 * application's own classes, print a warning about it, and keep a temporary file open. Defining needs the JDK's
 * internal {@code Unsafe}, which is exported to the agent's own unnamed module and to nobody else. Its callers fall
 * back to the jar when that does not work.
 */
public final class BootstrapClasses {

    private static final String UNSAFE_PACKAGE = "jdk.internal.misc";

    private BootstrapClasses() {}

    /**
     * Defines them, whatever the order in which they need one another.
     *
     * @param bytes by internal name, such as {@code io/locum/agent/bootstrap/LoopState}
     * @throws ReflectiveOperationException if this JDK has no such way in
     * @throws LinkageError if a class cannot be defined
     */
    public static void define(Instrumentation instrumentation, Map<String, byte[]> bytes)
            throws ReflectiveOperationException {
        JdkInternals.export(instrumentation, UNSAFE_PACKAGE);
        Class<?> type = Class.forName(UNSAFE_PACKAGE + ".Unsafe", true, null);
        Object unsafe = type.getMethod("getUnsafe").invoke(null);
        Method define = type.getMethod(
                "defineClass",
                String.class,
                byte[].class,
                int.class,
                int.class,
                ClassLoader.class,
                ProtectionDomain.class);
        Map<String, byte[]> left = new LinkedHashMap<>(bytes);
        while (!left.isEmpty()) {
            int before = left.size();
            LinkageError last = defineThoseThatLink(unsafe, define, left);
            if (left.size() == before) {
                throw last;
            }
        }
    }

    /** A class whose superclass is not there yet stays in the map, for the next round. */
    private static LinkageError defineThoseThatLink(Object unsafe, Method define, Map<String, byte[]> left)
            throws ReflectiveOperationException {
        LinkageError last = new LinkageError("nothing to define");
        for (Map.Entry<String, byte[]> candidate : List.copyOf(left.entrySet())) {
            byte[] code = candidate.getValue();
            try {
                define.invoke(unsafe, candidate.getKey(), code, 0, code.length, null, null);
                left.remove(candidate.getKey());
            } catch (InvocationTargetException failed) {
                if (!(failed.getCause() instanceof LinkageError)) {
                    throw failed;
                }
                last = (LinkageError) failed.getCause();
            }
        }
        return last;
    }
}
