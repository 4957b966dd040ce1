package io.locum.agent.metrics;

import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Classes of the app's libraries that the app itself has loaded and initialised, in whichever class loader. None is
 * loaded here: a library that the app does not use stays unused, and no class loader of the app is entered or kept.
 *
 * <p>Cost: a list of all loaded classes, a few milliseconds; made after one second, two, four and so on, and at last
 * every minute. For one thread.
 */
public final class AppClasses {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final Instrumentation instrumentation;
    private final Predicate<Class<?>> initialized;
    private final Set<String> wanted;
    private Map<String, List<WeakReference<Class<?>>>> found = Map.of();
    private Duration pause = FIRST;
    private long nextLook = System.nanoTime();

    /**
     * @param initialized whether a class is ready to be used, told without initialising it
     * @param wanted the names that will be asked for
     */
    public AppClasses(Instrumentation instrumentation, Predicate<Class<?>> initialized, Set<String> wanted) {
        this.instrumentation = instrumentation;
        this.initialized = initialized;
        this.wanted = Set.copyOf(wanted);
    }

    /** The classes of that name that there were at the last look; looks again when it is time to. */
    public List<Class<?>> named(String name) {
        long now = System.nanoTime();
        if (now - nextLook >= 0) {
            look();
            nextLook = now + pause.toNanos();
            pause = pause.compareTo(SELDOM) < 0 ? pause.multipliedBy(2) : SELDOM;
        }
        return found.getOrDefault(name, List.of()).stream()
                .<Class<?>>map(WeakReference::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void look() {
        Map<String, List<WeakReference<Class<?>>>> seen = new HashMap<>();
        for (Class<?> candidate : instrumentation.getAllLoadedClasses()) {
            if (candidate.getClassLoader() != null && wanted.contains(candidate.getName())) {
                if (initialized.test(candidate)) {
                    seen.merge(candidate.getName(), List.of(new WeakReference<>(candidate)), AppClasses::join);
                }
            }
        }
        found = seen;
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
