package io.locum.agent.metrics;

import java.util.concurrent.Callable;

/**
 * Enters a library of the app as one of the app's threads would: with the context class loader that the library knows. What
 * it looks up with it at its first use, it keeps.
 */
public final class AppContext {
    private AppContext() {}

    /** Calls with the class loader of that class as this thread's own. */
    public static <T> T call(Class<?> library, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(library.getClassLoader());
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
