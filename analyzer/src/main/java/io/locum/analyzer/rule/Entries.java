package io.locum.analyzer.rule;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CodeOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a framework enters the user's code. {@code entries.txt} knows what calls controllers, routes and handlers;
 * where several of the user's frames are called so, the earliest line of the table counts, then the innermost frame. In
 * a stack without any, it is the outermost frame that some library calls.
 */
public final class Entries {

    private static final List<String> BETWEEN =
            List.of("java.lang.reflect.", "jdk.internal.reflect.", "java.lang.invoke.");
    private static final List<Line> LINES = lines();

    private record Line(String caller, String what) {}

    private Entries() {}

    /** The entry of this stack; empty when no library calls the user's code in it. */
    public static Optional<Entry> of(CallStack stack) {
        List<Frame> frames =
                stack.frames().stream().filter(frame -> !isBetween(frame)).toList();
        for (Line line : LINES) {
            for (int i = 0; i + 1 < frames.size(); i++) {
                if (isUsers(frames.get(i)) && call(frames.get(i + 1)).startsWith(line.caller())) {
                    return Optional.of(new Entry(line.what(), frames.get(i)));
                }
            }
        }
        return outermost(frames);
    }

    private static Optional<Entry> outermost(List<Frame> frames) {
        for (int i = frames.size() - 2; i >= 0; i--) {
            Frame caller = frames.get(i + 1);
            if (isUsers(frames.get(i)) && CodeOrigin.of(caller) == CodeOrigin.LIBRARY) {
                return Optional.of(new Entry("Called by " + CodeOrigin.family(caller), frames.get(i)));
            }
        }
        return Optional.empty();
    }

    private static boolean isUsers(Frame frame) {
        return CodeOrigin.of(frame) == CodeOrigin.USER;
    }

    /** Frames that only carry a call from one to the other. */
    private static boolean isBetween(Frame frame) {
        return frame.className().contains("$$Lambda") || BETWEEN.stream().anyMatch(frame.className()::startsWith);
    }

    private static String call(Frame frame) {
        return frame.className() + "." + frame.method();
    }

    private static List<Line> lines() {
        try (InputStream in = Entries.class.getResourceAsStream("entries.txt")) {
            if (in == null) {
                throw new IllegalStateException("entries.txt is missing beside " + Entries.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", -1))
                    .map(parts -> new Line(parts[0], parts[1].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading entries.txt", e);
        }
    }
}
