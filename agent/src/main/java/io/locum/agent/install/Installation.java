package io.locum.agent.install;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.time.Duration;
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
    /** The app goes on meanwhile, but who joins waits. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

    private final Instrumentation instrumentation;
    private final HookTransformer transformer;

    /** What cannot be retransformed will not let itself be on leaving either, nor need it. */
    private final Set<Class<?>> unchangeable = Collections.newSetFromMap(new WeakHashMap<>());

    private boolean searchedAll = true;

    private Installation(Instrumentation instrumentation, HookTransformer transformer) {
        this.instrumentation = instrumentation;
        this.transformer = transformer;
    }

    /** Installs the hooks: all classes that are there in one batch, whoever loaded them. */
    public static Installation install(Instrumentation instrumentation, List<HookPoint> points) {
        return install(instrumentation, points, HookFinder.NOTHING);
    }

    /**
     * The same, and has a finder look for more places, in the classes that the app loads from now on, and in those that are
     * there, as far as it gets in a second or two.
     */
    public static Installation install(Instrumentation instrumentation, List<HookPoint> points, HookFinder finder) {
        HookTransformer transformer = new HookTransformer(points, finder);
        List<Class<?>> classes = new ArrayList<>();
        for (String name : transformer.namesRequired()) {
            load(name, transformer, classes);
        }
        instrumentation.addTransformer(transformer, true);
        Installation installation = new Installation(instrumentation, transformer);
        classes.addAll(installation.loaded(transformer.namesWhenLoaded()));
        if (finder != HookFinder.NOTHING) {
            LoadedClasses.Found found = LoadedClasses.withHooks(installation.searched(finder), finder, LONGEST_SEARCH);
            installation.searchedAll = found.all();
            found.classes().removeAll(classes);
            classes.addAll(found.classes());
        }
        installation.hook(classes);
        return installation;
    }

    /** Whether the finder got to all classes that were there. */
    public boolean searchedAll() {
        return searchedAll;
    }

    /**
     * Weaves classes anew in which the finder finds other places than before, in one batch.
     *
     * @param classes of the app
     */
    public void hook(List<Class<?>> classes) {
        for (Map.Entry<Class<?>, Throwable> failed : retransform(classes).entrySet()) {
            transformer.failed(failed.getKey().getName(), "retransforming it: " + failed.getValue());
            unchangeable.add(failed.getKey());
        }
    }

    /** The classes that the app has loaded, its libraries' too, and that can be woven. */
    public List<Class<?>> ofTheApp() {
        return searched(HookFinder.NOTHING);
    }

    /** The same and the finder's classes of the JDK, those that are loaded; these first, since they are few. */
    private List<Class<?>> searched(HookFinder finder) {
        List<Class<?>> found = new ArrayList<>();
        List<Class<?>> ofTheJdk = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            ClassLoader loader = type.getClassLoader();
            String internalName = type.getName().replace('.', '/');
            if (loader == null && finder.ofTheJdk().contains(internalName)) {
                ofTheJdk.add(type);
            } else if (HookTransformer.isApps(loader, internalName) && instrumentation.isModifiableClass(type)) {
                found.add(type);
            }
        }
        ofTheJdk.addAll(found);
        return ofTheJdk;
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
