package io.locum.analyzer.report.heap;

import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.report.FrameKinds;
import io.locum.page.view.FrameKind;
import java.util.regex.Pattern;

/** Names of classes as people say them, and whose classes they are. */
public final class ClassNames {

    private static final Pattern HIDDEN_SUFFIX = Pattern.compile("[/+.]0x[0-9a-f]+$");

    private ClassNames() {}

    /** Without its package, and without the address of a class that the JVM made. */
    public static String simple(String className) {
        String stable = stable(className);
        return stable.substring(stable.lastIndexOf('.') + 1);
    }

    /** The package; empty when it has none. */
    public static String origin(String className) {
        String stable = stable(className);
        int dot = stable.lastIndexOf('.');
        return dot < 0 ? "" : stable.substring(0, dot);
    }

    /** Whose class it is. Arrays of primitives are nobody's. */
    public static FrameKind kind(String className) {
        int brackets = className.indexOf('[');
        String element = brackets < 0 ? className : className.substring(0, brackets);
        if (brackets >= 0 && element.indexOf('.') < 0 && Character.isLowerCase(element.charAt(0))) {
            return FrameKind.NATIVE;
        }
        return element.isEmpty() ? FrameKind.NATIVE : FrameKinds.of(Frame.java(element, "", -1));
    }

    private static String stable(String className) {
        return className.indexOf("0x") < 0
                ? className
                : HIDDEN_SUFFIX.matcher(className).replaceFirst("");
    }
}
