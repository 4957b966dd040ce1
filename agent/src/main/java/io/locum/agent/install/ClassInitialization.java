package io.locum.agent.install;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.function.Predicate;

/** Tells whether a class has been initialised, without initialising it; the JDK's internal {@code Unsafe} knows. */
public final class ClassInitialization {
    private static final String UNSAFE_PACKAGE = "jdk.internal.misc";

    private ClassInitialization() {}

    /**
     * A test for it.
     *
     * @throws ReflectiveOperationException if this JDK does not tell
     */
    public static Predicate<Class<?>> test(Instrumentation instrumentation) throws ReflectiveOperationException {
        JdkInternals.export(instrumentation, UNSAFE_PACKAGE);
        Class<?> type = Class.forName(UNSAFE_PACKAGE + ".Unsafe", true, null);
        Object unsafe = type.getMethod("getUnsafe").invoke(null);
        Method pending = type.getMethod("shouldBeInitialized", Class.class);
        return candidate -> {
            try {
                return Boolean.FALSE.equals(pending.invoke(unsafe, candidate));
            } catch (ReflectiveOperationException e) {
                return false;
            }
        };
    }
}
