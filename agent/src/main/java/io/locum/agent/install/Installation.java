package io.locum.agent.install;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The hooks of one session. Classes that are there are retransformed in a single batch, others are woven while they are
 * loaded; closing removes the transformer and retransforms all of them in a batch again, which brings their original
 * code back. A class that cannot be hooked is left as it is, and the failure kept.
 *
 * <p>Cost: one look-up by class name for each class that the app loads meanwhile; one walk over all loaded classes on
 * joining, and one on leaving if classes of the app were woven.
 */
public final class Installation implements AutoCloseable {
    private final Instrumentation instrumentation;
    private final HookTransformer transformer;

    /** What cannot be retransformed will not let itself be on leaving either, nor need it. */
    private final Set<Class<?>> unchangeable = Collections.newSetFromMap(new WeakHashMap<>());

    private Installation(Instrumentation instrumentation, HookTransformer transformer) {
        this.instrumentation = instrumentation;
        this.transformer = transformer;
    }

    /** Installs the hooks: all classes that are there in one batch, whoever loaded them. */
    public static Installation install(Instrumentation instrumentation, List<HookPoint> points) {
        HookTransformer transformer = new HookTransformer(points);
        List<Class<?>> classes = new ArrayList<>();
        for (String name : transformer.namesRequired()) {
            load(name, transformer, classes);
        }
        instrumentation.addTransformer(transformer, true);
        Installation installation = new Installation(instrumentation, transformer);
        classes.addAll(installation.loaded(transformer.namesWhenLoaded()));
        for (Map.Entry<Class<?>, Throwable> failed :
                installation.retransform(classes).entrySet()) {
            transformer.failed(failed.getKey().getName(), "retransforming it: " + failed.getValue());
            installation.unchangeable.add(failed.getKey());
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

    /** Returns the classes that failed. A batch fails as a whole, for instance if one class of the app does not link. */
    private Map<Class<?>, Throwable> retransform(List<Class<?>> classes) {
        if (classes.isEmpty() || retransformTogether(classes).isEmpty()) {
            return Map.of();
        }
        Map<Class<?>, Throwable> failed = new HashMap<>();
        for (Class<?> type : classes) {
            Optional<Throwable> error = retransformTogether(List.of(type));
            if (error.isPresent()) {
                failed.put(type, error.get());
            }
        }
        return failed;
    }

    private Optional<Throwable> retransformTogether(List<Class<?>> classes) {
        try {
            instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
            return Optional.empty();
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError e) {
            return Optional.of(e);
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
        classes.removeAll(unchangeable);
        Map<Class<?>, Throwable> failed = retransform(classes);
        if (!failed.isEmpty()) {
            throw new IllegalStateException("bringing back the original code: " + failed);
        }
    }
}
