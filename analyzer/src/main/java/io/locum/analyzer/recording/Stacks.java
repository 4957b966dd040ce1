package io.locum.analyzer.recording;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import org.jspecify.annotations.Nullable;

/**
 * Converts stacks and threads of one chunk, each once: the reader hands out the same object for the same constant of a
 * chunk.
 */
final class Stacks {

    private static final Pattern LIBRARY = Pattern.compile("\\.(so|dylib|dll)(\\.|$)|^\\[");

    private final IdentityHashMap<RecordedStackTrace, CallStack> stacks = new IdentityHashMap<>();
    private final IdentityHashMap<RecordedThread, ThreadRef> threads = new IdentityHashMap<>();

    CallStack stack(@Nullable RecordedStackTrace trace) {
        return trace == null ? CallStack.EMPTY : stacks.computeIfAbsent(trace, Stacks::convert);
    }

    ThreadRef thread(RecordedThread thread) {
        return threads.computeIfAbsent(thread, key -> new ThreadRef(name(key), javaId(key)));
    }

    static String name(RecordedThread thread) {
        String name = thread.getJavaName() == null ? thread.getOSName() : thread.getJavaName();
        return name == null || name.isEmpty() ? "thread " + thread.getId() : name;
    }

    private static long javaId(RecordedThread thread) {
        return thread.getJavaThreadId() > 0 ? thread.getJavaThreadId() : -1;
    }

    /** The name of a class as source code writes it, for arrays too. */
    static String className(@Nullable String recorded) {
        if (recorded == null) {
            return "";
        }
        int dimensions = 0;
        while (dimensions < recorded.length() && recorded.charAt(dimensions) == '[') {
            dimensions++;
        }
        String element = recorded.substring(dimensions);
        if (dimensions > 0) {
            element = element.startsWith("L") && element.endsWith(";")
                    ? element.substring(1, element.length() - 1)
                    : primitive(element);
        }
        return element.replace('/', '.') + "[]".repeat(dimensions);
    }

    private static String primitive(String descriptor) {
        return switch (descriptor) {
            case "Z" -> "boolean";
            case "B" -> "byte";
            case "C" -> "char";
            case "S" -> "short";
            case "I" -> "int";
            case "J" -> "long";
            case "F" -> "float";
            case "D" -> "double";
            default -> descriptor;
        };
    }

    private static CallStack convert(RecordedStackTrace trace) {
        List<Frame> frames = new ArrayList<>();
        for (RecordedFrame frame : trace.getFrames()) {
            RecordedMethod method = frame.getMethod();
            if (method != null) {
                frames.add(convert(frame, method));
            }
        }
        return new CallStack(frames);
    }

    private static Frame convert(RecordedFrame frame, RecordedMethod method) {
        String className =
                method.getType() == null ? "" : className(method.getType().getName());
        String name = method.getName() == null ? "" : method.getName();
        if (isFunction(frame, className)) {
            return new Frame("", name, -1, Frame.Kind.NATIVE);
        }
        boolean runsBytecode = !"Native".equals(frame.getType()) && !Modifier.isNative(method.getModifiers());
        // async-profiler writes line 0 where it knows none
        int line = frame.getLineNumber() > 0 ? frame.getLineNumber() : -1;
        return new Frame(className, name, line, runsBytecode ? Frame.Kind.JAVA : Frame.Kind.NATIVE);
    }

    /** async-profiler gives functions outside Java too, with their library in place of the class. */
    private static boolean isFunction(RecordedFrame frame, String className) {
        String type = frame.getType() == null ? "" : frame.getType();
        return className.isEmpty()
                || type.equals("C++")
                || type.equals("Kernel")
                || (type.equals("Native") && LIBRARY.matcher(className).find());
    }
}
