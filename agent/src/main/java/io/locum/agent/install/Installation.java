package io.locum.agent.install;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of one session. The classes are retransformed in a single batch; closing
 * removes the transformer and retransforms the same classes, which brings their original code back.
 *
 * <p>Cost: one look-up by class name for each class that the app loads meanwhile.
 */
public final class Installation implements AutoCloseable {
    private final Instrumentation instrumentation;
    private final Transformer transformer;
    private final List<Class<?>> classes;

    private Installation(Instrumentation instrumentation, Transformer transformer, List<Class<?>> classes) {
        this.instrumentation = instrumentation;
        this.transformer = transformer;
        this.classes = classes;
    }

    /**
     * Installs the hooks.
     *
     * @throws HookException if a class cannot be changed; nothing is left behind then
     */
    public static Installation install(Instrumentation instrumentation, List<HookPoint> points) throws HookException {
        Map<String, List<HookPoint>> byClass =
                points.stream().collect(Collectors.groupingBy(HookPoint::internalClassName));
        Transformer transformer = new Transformer(byClass);
        List<Class<?>> classes = new ArrayList<>();
        for (String name : points.stream().map(HookPoint::className).distinct().toList()) {
            classes.add(load(name));
        }
        instrumentation.addTransformer(transformer, true);
        Installation installation = new Installation(instrumentation, transformer, classes);
        try {
            installation.retransform();
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            installation.close();
            throw new HookException("retransforming " + classes + ": " + e, e);
        }
        Throwable failure = transformer.failure;
        if (failure != null) {
            installation.close();
            throw new HookException("hooking " + classes + ": " + failure, failure);
        }
        return installation;
    }

    private void retransform() throws UnmodifiableClassException {
        if (!classes.isEmpty()) {
            instrumentation.retransformClasses(classes.toArray(Class<?>[]::new));
        }
    }

    /** Hooked classes are the JDK's own: asking for them by name is far cheaper than listing every loaded class. */
    private static Class<?> load(String name) throws HookException {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException e) {
            throw new HookException("this JDK has no class " + name, e);
        }
    }

    @Override
    public void close() {
        instrumentation.removeTransformer(transformer);
        try {
            retransform();
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            throw new IllegalStateException("bringing back the original code of " + classes, e);
        }
    }

    private static final class Transformer implements ClassFileTransformer {
        private final Map<String, List<HookPoint>> pointsByClass;
        private volatile @Nullable Throwable failure;

        Transformer(Map<String, List<HookPoint>> pointsByClass) {
            this.pointsByClass = new ConcurrentHashMap<>(pointsByClass);
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String className,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] original) {
            if (loader != null || className == null) {
                return null;
            }
            List<HookPoint> points = pointsByClass.get(className);
            if (points == null) {
                return null;
            }
            try {
                return Weaver.weave(original, points);
            } catch (RuntimeException | LinkageError e) {
                failure = e;
                return null;
            }
        }
    }
}
