package io.locum.agent.install;

import io.locum.agent.install.HookPoint.Presence;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The hooks of one session. Classes that are there are retransformed in a single batch, others are woven while they are
 * loaded; closing removes the transformer and retransforms all of them in a batch again, which brings their original
 * code back. A class that cannot be hooked is left as it is, and the failure kept.
 *
 * <p>Cost: one look-up by class name for each class that the app loads meanwhile; on joining a running app, and on
 * leaving one whose classes were woven while loading, one walk over all loaded classes.
 */
public final class Installation implements AutoCloseable {
    private final Instrumentation instrumentation;
    private final HookTransformer transformer;

    private Installation(Instrumentation instrumentation, HookTransformer transformer) {
        this.instrumentation = instrumentation;
        this.transformer = transformer;
    }

    /**
     * Installs the hooks.
     *
     * @param atStart whether the agent came with the JVM, before any class of the app was loaded
     */
    public static Installation install(Instrumentation instrumentation, List<HookPoint> points, boolean atStart) {
        HookTransformer transformer = new HookTransformer(points);
        List<Class<?>> classes = new ArrayList<>();
        points.stream()
                .filter(point -> point.presence() == Presence.REQUIRED)
                .map(HookPoint::className)
                .distinct()
                .forEach(name -> load(name, transformer, classes));
        instrumentation.addTransformer(transformer, true);
        Installation installation = new Installation(instrumentation, transformer);
        if (!atStart) {
            classes.addAll(installation.loaded(transformer.namesWhenLoaded()));
        }
        try {
            installation.retransform(classes);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            classes.forEach(type -> transformer.failed(type.getName(), "retransforming it: " + e));
        }
        return installation;
    }

    /** Hooked classes of the JDK: asking for them by name is far cheaper than listing every loaded class. */
    private static void load(String name, HookTransformer transformer, List<Class<?>> classes) {
        try {
            classes.add(Class.forName(name, false, null));
        } catch (ClassNotFoundException e) {
            transformer.failed(name, "this JDK has no such class");
        }
    }

    private List<Class<?>> loaded(Set<String> names) {
        List<Class<?>> found = new ArrayList<>();
        if (!names.isEmpty()) {
            for (Class<?> type : instrumentation.getAllLoadedClasses()) {
                if (names.contains(type.getName()) && instrumentation.isModifiableClass(type)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private void retransform(List<Class<?>> classes) throws UnmodifiableClassException {
        if (!classes.isEmpty()) {
            instrumentation.retransformClasses(classes.toArray(Class<?>[]::new));
        }
    }

    /** What could not be hooked since the last call. */
    public List<HookFailure> failures() {
        return transformer.drainFailures();
    }

    /** @throws IllegalStateException if the original code could not be brought back */
    @Override
    public void close() {
        instrumentation.removeTransformer(transformer);
        List<Class<?>> classes = new ArrayList<>();
        for (String name : transformer.wovenRequired()) {
            load(name, transformer, classes);
        }
        classes.addAll(loaded(transformer.wovenWhenLoaded()));
        try {
            retransform(classes);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            throw new IllegalStateException("bringing back the original code of " + classes, e);
        }
    }
}
