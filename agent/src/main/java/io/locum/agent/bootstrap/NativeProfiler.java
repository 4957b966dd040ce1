package io.locum.agent.bootstrap;

/**
 * async-profiler, loaded once in a JVM's life. Its library registers its natives on the class that called
 * {@link System#load}; this class sits on the bootstrap path, so that dropping the agent's class loader does not unload
 * the library and a later session finds it again.
 */
public final class NativeProfiler {
    private static boolean loaded;

    private NativeProfiler() {}

    /** Whether an earlier session has loaded the library. */
    public static synchronized boolean isLoaded() {
        return loaded;
    }

    /**
     * Loads the library; a second call does nothing.
     *
     * @param file absolute path; may be deleted afterwards
     * @throws UnsatisfiedLinkError if it does not load on this system
     */
    public static synchronized void load(String file) {
        if (!loaded) {
            System.load(file);
            loaded = true;
        }
    }

    /**
     * Runs one async-profiler command and returns its answer.
     *
     * @throws java.io.IOException if a file cannot be written
     * @throws IllegalStateException if the profiler is in no state for the command
     */
    public static String execute(String command) throws java.io.IOException {
        return execute0(command);
    }

    private static native String execute0(String command) throws java.io.IOException;
}
