package io.locum.agent.metrics;

import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A JVM that has loaded certain classes; it does not keep them. */
public final class FakeJvm {
    private FakeJvm() {}

    /** Its loaded classes are these. */
    public static Instrumentation with(Class<?>... classes) {
        List<WeakReference<Class<?>>> loaded = Arrays.stream(classes)
                .<WeakReference<Class<?>>>map(WeakReference::new)
                .toList();
        return (Instrumentation) Proxy.newProxyInstance(
                FakeJvm.class.getClassLoader(), new Class<?>[] {Instrumentation.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAllLoadedClasses")) {
                        return loaded.stream()
                                .map(WeakReference::get)
                                .filter(Objects::nonNull)
                                .toArray(Class<?>[]::new);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Classes of an app that has loaded and initialised this one. */
    public static AppClasses appWith(Class<?> loaded) {
        return new AppClasses(with(loaded), initialized -> true, Set.of(loaded.getName()));
    }
}
