package io.locum.agent.install;

import java.lang.instrument.Instrumentation;

/**
 * Lets a bootstrap class load a native library without the four lines of warning that JDK 24 and later print into the
 * application's standard error. After such a warning the JVM grants what it warned of, to all unnamed modules alike, so
 * that granting it beforehand changes nothing but the output. Where the user has denied native access
 * ({@code --illegal-native-access=deny}) nothing is granted, and loading fails as the user wishes.
 */
public final class NativeAccess {

    private static final int FIRST_TO_WARN = 24;

    private NativeAccess() {}

    /** Grants it where the JVM would warn and then grant it itself. When that fails, the warning appears. */
    public static void grantWhereWarned(Instrumentation instrumentation) {
        if (Runtime.version().feature() < FIRST_TO_WARN) {
            return;
        }
        try {
            JdkInternals.export(instrumentation, "jdk.internal.access", "jdk.internal.module");
            Object policy = Class.forName("jdk.internal.module.ModuleBootstrap", true, null)
                    .getMethod("illegalNativeAccess")
                    .invoke(null);
            if (String.valueOf(policy).equals("WARN")) {
                Object access = Class.forName("jdk.internal.access.SharedSecrets", true, null)
                        .getMethod("getJavaLangAccess")
                        .invoke(null);
                Class.forName("jdk.internal.access.JavaLangAccess", true, null)
                        .getMethod("addEnableNativeAccessToAllUnnamed")
                        .invoke(access);
            }
        } catch (ReflectiveOperationException | RuntimeException changedInThisJdk) {
            // The JVM warns then, and goes on.
        }
    }
}
