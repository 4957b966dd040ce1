package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whose code a frame is: the culprit should be code that the user can change. */
public enum CodeOrigin {
    USER,
    LIBRARY,
    JDK,
    /** A function outside Java, or Locum's own code in the target. */
    OTHER;

    private static final List<String> JDK_PREFIXES =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "java$", "[");
    private static final List<String> OWN_PREFIXES = List.of("io.locum.agent.", "io.locum.entry.");
    /** Classes that the JVM makes for lambdas: what they call is the user's code, they have none of their own. */
    private static final String MADE_FOR_LAMBDA = "$$Lambda";

    private static final NavigableSet<String> LIBRARIES = libraries();
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+?)(?:\\$\\d+)+");

    /** Whose code this frame is. */
    public static CodeOrigin of(Frame frame) {
        String name = frame.className();
        if (name.isEmpty() || startsWithAny(name, OWN_PREFIXES)) {
            return OTHER;
        }
        if (startsWithAny(name, JDK_PREFIXES)) {
            return JDK;
        }
        if (frame.kind() == Frame.Kind.NATIVE && name.indexOf('.') < 0) {
            return OTHER;
        }
        // a longer prefix sorts between the shortest match and the name, so walk down until none can match
        for (String prefix = LIBRARIES.floor(name); prefix != null; prefix = LIBRARIES.lower(prefix)) {
            if (name.startsWith(prefix)) {
                return LIBRARY;
            }
            if (prefix.charAt(0) != name.charAt(0)) {
                break;
            }
        }
        return USER;
    }

    /**
     * The frame to blame: the user's innermost; of a stack without one, the innermost that is not the JDK's, and failing
     * that the innermost of all.
     */
    public static Optional<Frame> culprit(CallStack stack) {
        return stack.frames().stream()
                .filter(CodeOrigin::isWrittenByUser)
                .findFirst()
                .or(() -> first(stack, LIBRARY))
                .or(() -> first(stack, JDK));
    }

    /** The user's frames, innermost first; of a stack without one, the frame to blame. */
    public static List<Frame> users(CallStack stack) {
        List<Frame> users =
                stack.frames().stream().filter(CodeOrigin::isWrittenByUser).toList();
        return users.isEmpty() ? culprit(stack).stream().toList() : users;
    }

    /** The class a frame is written in: generated classes lead back to the one they were generated from. */
    public static String sourceClass(Frame frame) {
        int generated = frame.className().indexOf("$$");
        return generated > 0 ? frame.className().substring(0, generated) : frame.className();
    }

    /** The method a frame is written in: a lambda leads back to the method around it. */
    public static String sourceMethod(Frame frame) {
        Matcher lambda = LAMBDA.matcher(frame.method());
        if (!lambda.matches()) {
            return frame.method();
        }
        return switch (lambda.group(1)) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> lambda.group(1);
        };
    }

    /** Source class and method in one, to compare frames by the code they are written in. */
    public static String code(Frame frame) {
        return sourceClass(frame) + "." + sourceMethod(frame);
    }

    /** The first two parts of the class's package: the classes of one framework agree in them. */
    public static String family(Frame frame) {
        int first = frame.className().indexOf('.');
        int second = frame.className().indexOf('.', first + 1);
        return second < 0 ? frame.className() : frame.className().substring(0, second);
    }

    private static boolean isWrittenByUser(Frame frame) {
        return of(frame) == USER && !frame.className().contains(MADE_FOR_LAMBDA);
    }

    private static Optional<Frame> first(CallStack stack, CodeOrigin origin) {
        return stack.frames().stream().filter(frame -> of(frame) == origin).findFirst();
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    private static NavigableSet<String> libraries() {
        try (InputStream in = CodeOrigin.class.getResourceAsStream("libraries.txt")) {
            if (in == null) {
                throw new IllegalStateException("libraries.txt is missing beside " + CodeOrigin.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading libraries.txt", e);
        }
    }
}
