package io.locum.analyzer.rule;

import io.locum.analyzer.recording.Frame;
import java.util.Optional;

/**
 * The code to change.
 *
 * @param className the source class: of a lambda, the class it is written in
 * @param method the source method: of a lambda, the method it is written in
 * @param rawMethod the method as the JVM names it
 * @param line source line, or -1 when unknown
 * @param thread a thread it ran on, when one stands out
 * @param entry on whose behalf it ran, where a framework tells
 */
public record Culprit(
        String className, String method, String rawMethod, int line, Optional<String> thread, Optional<Entry> entry) {

    /** Code whose caller is not known. */
    public Culprit(String className, String method, String rawMethod, int line, Optional<String> thread) {
        this(className, method, rawMethod, line, thread, Optional.empty());
    }

    /** The same code, on a thread that stands out and, where a framework tells, on somebody's behalf. */
    public Culprit on(String name, Optional<Entry> behalf) {
        return new Culprit(className, method, rawMethod, line, Optional.of(name), behalf);
    }

    /** The entry, unless it is this very code. */
    public Optional<Entry> caller() {
        return entry.filter(from -> !from.code().equals(code()));
    }

    /** {@code com.example.Chat.onOpen}. */
    public String code() {
        return className.isEmpty() ? method : className + "." + method;
    }

    /** Whether this is the same code, wherever in it and on whichever thread. */
    public boolean sameCode(Culprit other) {
        return className.equals(other.className) && method.equals(other.method);
    }

    /** {@code com.example.Chat.onOpen:42}. */
    @Override
    public String toString() {
        return Frame.java(className, method, line).toString();
    }
}
