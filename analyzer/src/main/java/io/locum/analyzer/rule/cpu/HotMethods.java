package io.locum.analyzer.rule.cpu;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CodeOrigin;
import java.util.List;
import java.util.Optional;

/**
 * Tells which of the user's methods a sample is to be charged to. What a method calls in the JDK or in a library is its
 * own doing. Not so input and output, nor what a framework does on being handed the result: a handler that answers a
 * request is not hot because the server writes the answer.
 */
final class HotMethods {

    private static final List<String> INPUT_OUTPUT =
            List.of("sun.nio.ch.", "sun.net.", "com.sun.net.", "java.net.", "java.nio.channels.", "sun.security.ssl.");

    private HotMethods() {}

    /** The user's innermost frame, if the work is its own. */
    static Optional<Frame> charged(CallStack stack) {
        List<Frame> frames = stack.frames();
        for (int i = 0; i < frames.size(); i++) {
            if (CodeOrigin.of(frames.get(i)) == CodeOrigin.USER) {
                List<Frame> below = frames.subList(0, i);
                List<Frame> around = frames.subList(i + 1, frames.size());
                return doesInputOutput(below) || isFrameworks(below, around)
                        ? Optional.empty()
                        : Optional.of(frames.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the sample shows the program at work, not the JVM or Locum, and on whose behalf. */
    static boolean isProgram(CallStack stack) {
        return !stack.isTorn()
                && stack.frames().stream().anyMatch(frame -> CodeOrigin.of(frame) != CodeOrigin.OTHER)
                && stack.frames().stream().noneMatch(frame -> frame.className().startsWith("io.locum.agent."));
    }

    private static boolean doesInputOutput(List<Frame> below) {
        return below.stream().anyMatch(frame -> INPUT_OUTPUT.stream().anyMatch(frame.className()::startsWith));
    }

    private static boolean isFrameworks(List<Frame> below, List<Frame> around) {
        Optional<String> caller = around.stream()
                .filter(frame -> CodeOrigin.of(frame) == CodeOrigin.LIBRARY)
                .findFirst()
                .map(CodeOrigin::family);
        return caller.isPresent()
                && below.stream()
                        .filter(frame -> CodeOrigin.of(frame) == CodeOrigin.LIBRARY)
                        .map(CodeOrigin::family)
                        .anyMatch(caller.get()::equals);
    }
}
