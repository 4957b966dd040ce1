package io.locum.agent.metrics.opentelemetry;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;

/**
 * Tells whether a copy of {@code GlobalOpenTelemetry} has been set. Its {@code get()} must not be called to find out: it
 * would set a useless one, and the app's own {@code set} would then fail.
 */
final class GlobalTelemetry {
    private GlobalTelemetry() {}

    /** @throws ReflectiveOperationException if this version does not tell */
    static boolean isSet(Class<?> global) throws ReflectiveOperationException {
        try {
            return (boolean) global.getMethod("isSet").invoke(null);
        } catch (NoSuchMethodException olderVersion) {
            Field field = global.getDeclaredField("globalOpenTelemetry");
            if (!Modifier.isStatic(field.getModifiers())) {
                throw new NoSuchFieldException(field + " is not static");
            }
            try {
                field.setAccessible(true);
            } catch (InaccessibleObjectException e) {
                throw new IllegalAccessException(String.valueOf(e.getMessage()));
            }
            return field.get(null) != null;
        }
    }
}
