package io.locum.agent.metrics.opentelemetry;

import java.lang.reflect.Method;
import java.util.function.Consumer;

/** The app's OpenTelemetry API, from 1.10 on, called by reflection. Keeps the app's classes: only callbacks hold it. */
final class Telemetry {
    private static final String PACKAGE = "io.opentelemetry.api.";

    private final ClassLoader loader;
    private final Object meter;
    private final Method newAttributes;
    private final Method put;
    private final Method build;
    private final Method recordDouble;
    private final Method recordLong;

    /** @param global a copy of {@code GlobalOpenTelemetry} that has been set */
    Telemetry(Class<?> global) throws ReflectiveOperationException {
        loader = global.getClassLoader();
        meter = global.getMethod("getMeter", String.class).invoke(null, "io.locum");
        Class<?> attributes = type("common.Attributes");
        Class<?> builder = type("common.AttributesBuilder");
        newAttributes = attributes.getMethod("builder");
        put = builder.getMethod("put", String.class, String.class);
        build = builder.getMethod("build");
        recordDouble = type("metrics.ObservableDoubleMeasurement").getMethod("record", double.class, attributes);
        recordLong = type("metrics.ObservableLongMeasurement").getMethod("record", long.class, attributes);
    }

    /** @param pairs keys and values in turn */
    Object attributes(String... pairs) throws ReflectiveOperationException {
        Object builder = newAttributes.invoke(null);
        for (int i = 0; i < pairs.length; i += 2) {
            put.invoke(builder, pairs[i], pairs[i + 1]);
        }
        return build.invoke(builder);
    }

    void record(Object measurement, double value, Object attributes) throws ReflectiveOperationException {
        recordDouble.invoke(measurement, value, attributes);
    }

    void record(Object measurement, long value, Object attributes) throws ReflectiveOperationException {
        recordLong.invoke(measurement, value, attributes);
    }

    AutoCloseable gauge(Reading reading, Consumer<Object> callback) throws ReflectiveOperationException {
        Object builder = invoke("Meter", "gaugeBuilder", meter, reading.name());
        return build("DoubleGaugeBuilder", builder, reading, callback);
    }

    AutoCloseable counter(Reading reading, Consumer<Object> callback) throws ReflectiveOperationException {
        Object builder = invoke("Meter", "counterBuilder", meter, reading.name());
        return build("LongCounterBuilder", builder, reading, callback);
    }

    AutoCloseable doubleCounter(Reading reading, Consumer<Object> callback) throws ReflectiveOperationException {
        Object counter = invoke("Meter", "counterBuilder", meter, reading.name());
        Object builder =
                type("metrics.LongCounterBuilder").getMethod("ofDoubles").invoke(counter);
        return build("DoubleCounterBuilder", builder, reading, callback);
    }

    private AutoCloseable build(String type, Object builder, Reading reading, Consumer<Object> callback)
            throws ReflectiveOperationException {
        invoke(type, "setDescription", builder, reading.description());
        invoke(type, "setUnit", builder, reading.unit());
        Object instrument = type("metrics." + type)
                .getMethod("buildWithCallback", Consumer.class)
                .invoke(builder, callback);
        if (instrument instanceof AutoCloseable closeable) {
            return closeable;
        }
        throw new NoSuchMethodException("what this version registers cannot be taken out again");
    }

    private Object invoke(String type, String method, Object on, String argument) throws ReflectiveOperationException {
        return type("metrics." + type).getMethod(method, String.class).invoke(on, argument);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name, true, loader);
    }
}
