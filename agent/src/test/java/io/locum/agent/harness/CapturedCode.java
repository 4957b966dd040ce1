package io.locum.agent.harness;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sees the code that a class ends up with, each time it is transformed, as the last transformer. */
final class CapturedCode implements ClassFileTransformer {
    private static @Nullable CapturedCode current;
    private static volatile String last = "none";

    private final String internalName;

    private CapturedCode(String className) {
        internalName = className.replace('.', '/');
    }

    /** Becomes the last transformer, transforms the class, and tells its code. */
    static String start(String className) throws Exception {
        Instrumentation instrumentation = Objects.requireNonNull(HarnessAgent.instrumentation());
        if (current != null) {
            instrumentation.removeTransformer(current);
        }
        current = new CapturedCode(className);
        instrumentation.addTransformer(current, true);
        instrumentation.retransformClasses(Class.forName(className));
        return last();
    }

    /** The code last seen; forgets it. */
    static String last() {
        String seen = last;
        last = "none";
        return seen;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] code) {
        if (internalName.equals(name)) {
            last = code.length + "-" + Integer.toHexString(Arrays.hashCode(code));
        }
        return null;
    }
}
