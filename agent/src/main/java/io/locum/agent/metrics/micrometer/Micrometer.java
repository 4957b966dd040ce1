package io.locum.agent.metrics.micrometer;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The app's Micrometer, called by reflection: its global registry and builders, which look alike in all versions from
 * 1.0. Made anew for each use, since it keeps the app's classes.
 */
record Micrometer(ClassLoader loader, Object registry) {
    private static final String PACKAGE = "io.micrometer.core.instrument.";

    static Micrometer of(Class<?> metrics) throws ReflectiveOperationException {
        return new Micrometer(
                metrics.getClassLoader(), metrics.getField("globalRegistry").get(null));
    }

    /** Registers a meter; if the app's filters deny it, nothing refers to it and it vanishes. */
    <T> WeakReference<Object> register(MeterSpec<T> spec, T source, List<String> commonTags)
            throws ReflectiveOperationException {
        Object builder = builder(spec, source);
        Class<?> type = builder.getClass();
        String[] tags = Stream.concat(commonTags.stream(), spec.tags().stream()).toArray(String[]::new);
        type.getMethod("tags", String[].class).invoke(builder, (Object) tags);
        type.getMethod("description", String.class).invoke(builder, spec.description());
        return new WeakReference<>(
                type.getMethod("register", type("MeterRegistry")).invoke(builder, registry));
    }

    private <T> Object builder(MeterSpec<T> spec, T source) throws ReflectiveOperationException {
        if (spec instanceof MeterSpec.Level<T> level) {
            return type("Gauge")
                    .getMethod("builder", String.class, Object.class, ToDoubleFunction.class)
                    .invoke(null, level.name(), source, level.value());
        }
        if (spec instanceof MeterSpec.Time<T> time) {
            return type("TimeGauge")
                    .getMethod("builder", String.class, Object.class, TimeUnit.class, ToDoubleFunction.class)
                    .invoke(null, time.name(), source, TimeUnit.NANOSECONDS, time.nanos());
        }
        MeterSpec.CountAndTime<T> both = (MeterSpec.CountAndTime<T>) spec;
        return type("FunctionTimer")
                .getMethod(
                        "builder",
                        String.class,
                        Object.class,
                        ToLongFunction.class,
                        ToDoubleFunction.class,
                        TimeUnit.class)
                .invoke(null, both.name(), source, both.count(), both.nanos(), TimeUnit.NANOSECONDS);
    }

    void remove(WeakReference<Object> reference) throws ReflectiveOperationException {
        @Nullable Object meter = reference.get();
        if (meter != null) {
            type("MeterRegistry").getMethod("remove", type("Meter")).invoke(registry, meter);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name, true, loader);
    }
}
