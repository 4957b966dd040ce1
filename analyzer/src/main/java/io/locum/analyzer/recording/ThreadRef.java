package io.locum.analyzer.recording;

/**
 * A thread of the target.
 *
 * @param name its name; for a thread without one, {@code "thread <id>"}
 * @param javaId {@code Thread.getId()}, or -1 for a thread that is no Java thread
 */
public record ThreadRef(String name, long javaId) {

    /** Stands where the recording names no thread. */
    public static final ThreadRef UNKNOWN = new ThreadRef("unknown", -1);
}
