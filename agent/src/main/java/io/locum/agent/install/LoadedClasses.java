package io.locum.agent.install;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Class files of classes that are loaded already. They are read as resources of the classes' own loaders: asking a class
 * for its methods would load the classes that these name.
 */
public final class LoadedClasses {
    private LoadedClasses() {}

    /** The class file, if the class's loader has one: a class that was made at run time has none. */
    public static Optional<byte[]> code(Class<?> type) {
        if (type.isArray() || type.isPrimitive() || type.isHidden()) {
            return Optional.empty();
        }
        try (InputStream in = open(type.getClassLoader(), internalName(type) + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The JDK's class files can be had from the system's loader, whichever module they are in. */
    private static @Nullable InputStream open(@Nullable ClassLoader loader, String file) {
        return loader == null ? ClassLoader.getSystemResourceAsStream(file) : loader.getResourceAsStream(file);
    }

    /** The classes in which the finder finds something, of those that it gets to in the given time. */
    static Found withHooks(List<Class<?>> candidates, HookFinder finder, Duration longest) {
        List<Class<?>> found = new ArrayList<>();
        long begun = System.nanoTime();
        try (ClassFiles files = new ClassFiles()) {
            for (Class<?> candidate : candidates) {
                if (System.nanoTime() - begun > longest.toNanos()) {
                    return new Found(found, false);
                }
                Optional<byte[]> code = files.code(candidate);
                if (code.isPresent() && hasHooks(finder, candidate, code.get())) {
                    found.add(candidate);
                }
            }
            return new Found(found, true);
        }
    }

    /**
     * What was found.
     *
     * @param all whether the time was enough for all candidates
     */
    record Found(List<Class<?>> classes, boolean all) {}

    private static boolean hasHooks(HookFinder finder, Class<?> candidate, byte[] code) {
        try {
            return !finder.find(internalName(candidate), code).isEmpty();
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
