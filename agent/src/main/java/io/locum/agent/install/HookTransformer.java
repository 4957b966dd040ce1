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
 * loading: for every other class it does one look-up by name.
 */
final class HookTransformer implements ClassFileTransformer {
    private final Map<String, List<HookPoint>> pointsByClass;
    private final Set<String> woven = ConcurrentHashMap.newKeySet();

    /** One of a kind, however many class loaders have a class that cannot be hooked. */
    private final Set<HookFailure> failures = ConcurrentHashMap.newKeySet();

    private final Set<HookFailure> told = new HashSet<>();

    HookTransformer(List<HookPoint> points) {
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
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String internalName,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] original) {
        List<HookPoint> points = internalName == null ? null : pointsByClass.get(internalName);
        if (points == null || (loader != null && isRequired(points))) {
            return null;
        }
        String name = points.get(0).className();
        try {
            if (!seesHooks(loader, points)) {
                failed(name, "its class loader does not delegate to the JVM's");
                return null;
            }
            Optional<byte[]> code = Weaver.weave(original, points);
            code.ifPresent(changed -> woven.add(name));
            return code.orElse(null);
        } catch (RuntimeException | LinkageError e) {
            failed(name, String.valueOf(e.getMessage()));
            return null;
        }
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

    Set<String> wovenWhenLoaded() {
        Set<String> names = names(false);
        names.retainAll(woven);
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
