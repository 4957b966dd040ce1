package io.locum.agent.install;

import io.locum.agent.install.HookPoint.Presence;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the classes that have hook points, whenever the JVM offers them. It runs on the app's own threads, within class
 * loading: for every other class it does one look-up by name, and asks a finder about those of the app.
 */
final class HookTransformer implements ClassFileTransformer {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Map<String, List<HookPoint>> pointsByClass;
    private final HookFinder finder;
    private final Set<String> woven = ConcurrentHashMap.newKeySet();

    /** One of a kind, however many class loaders have a class that cannot be hooked. */
    private final Set<HookFailure> failures = ConcurrentHashMap.newKeySet();

    private final Set<HookFailure> told = new HashSet<>();

    HookTransformer(List<HookPoint> points, HookFinder finder) {
        Map<String, List<HookPoint>> byClass = new HashMap<>();
        for (HookPoint point : points) {
            List<HookPoint> ofClass = byClass.get(point.internalClassName());
            if (ofClass == null) {
                ofClass = new ArrayList<>();
                byClass.put(point.internalClassName(), ofClass);
            }
            ofClass.add(point);
        }
        this.pointsByClass = byClass;
        this.finder = finder;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String internalName,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] original) {
        if (internalName == null) {
            return null;
        }
        List<HookPoint> known = pointsByClass.get(internalName);
        if (known != null && loader != null && isRequired(known)) {
            return null;
        }
        boolean searched = isSearched(loader, internalName);
        if (known == null && !searched) {
            return null;
        }
        String name = internalName.replace('/', '.');
        try {
            List<HookPoint> points = join(known, searched ? found(internalName, original) : List.of());
            if (points.isEmpty()) {
                return null;
            }
            if (!seesHooks(loader, points)) {
                if (known != null) {
                    failed(name, "its class loader does not delegate to the JVM's");
                }
                return null;
            }
            Optional<byte[]> code = Weaver.weave(original, points);
            code.ifPresent(changed -> woven.add(name));
            return code.orElse(null);
        } catch (RuntimeException | LinkageError e) {
            if (known != null) {
                failed(name, String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    private boolean isSearched(@Nullable ClassLoader loader, String internalName) {
        return loader == null ? finder.ofTheJdk().contains(internalName) : isApps(loader, internalName);
    }

    /** Whether it is of the app or its libraries: not of the JDK, and not of the agent. */
    static boolean isApps(@Nullable ClassLoader loader, String internalName) {
        return loader != null
                && loader != PLATFORM
                && loader != HookTransformer.class.getClassLoader()
                && !internalName.startsWith("java/")
                && !internalName.startsWith("jdk/")
                && !internalName.startsWith("sun/");
    }

    /** A class that the finder cannot read is one in which it finds nothing. */
    private List<HookPoint> found(String internalName, byte[] code) {
        try {
            return finder.find(internalName, code);
        } catch (RuntimeException | LinkageError e) {
            return List.of();
        }
    }

    private static List<HookPoint> join(@Nullable List<HookPoint> known, List<HookPoint> found) {
        if (known == null) {
            return found;
        }
        if (found.isEmpty()) {
            return known;
        }
        List<HookPoint> all = new ArrayList<>(known);
        all.addAll(found);
        return all;
    }

    private static boolean isRequired(List<HookPoint> points) {
        return points.get(0).presence() == Presence.REQUIRED;
    }

    /** Loaders of their own kind, such as OSGi's, may hide the bootstrap classes; a call to them would throw in the app. */
    private static boolean seesHooks(@Nullable ClassLoader loader, List<HookPoint> points) {
        if (loader == null) {
            return true;
        }
        try {
            Class<?> seen = null;
            for (HookPoint point : points) {
                // those of a class mostly share one hook class
                if (point.hook() != seen) {
                    seen = Class.forName(point.hook().getName(), false, loader);
                    if (seen != point.hook()) {
                        return false;
                    }
                }
            }
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    void failed(String className, String reason) {
        failures.add(new HookFailure(className, reason));
    }

    /** Those that were not returned before. Threads: one. */
    List<HookFailure> drainFailures() {
        List<HookFailure> untold = new ArrayList<>();
        for (HookFailure failure : failures) {
            if (told.add(failure)) {
                untold.add(failure);
            }
        }
        return untold;
    }

    Set<String> namesRequired() {
        return names(true);
    }

    Set<String> namesWhenLoaded() {
        return names(false);
    }

    /** Also those that were found. */
    Set<String> wovenWhenLoaded() {
        Set<String> names = new HashSet<>(woven);
        names.removeAll(names(true));
        return names;
    }

    Set<String> wovenRequired() {
        Set<String> names = names(true);
        names.retainAll(woven);
        return names;
    }

    private Set<String> names(boolean required) {
        Set<String> names = new HashSet<>();
        for (List<HookPoint> points : pointsByClass.values()) {
            if (isRequired(points) == required) {
                names.add(points.get(0).className());
            }
        }
        return names;
    }
}
