package io.locum.analyzer.recording;

/**
 * One frame of a stack.
 *
 * @param className fully qualified, with dots and the JVM's dollar signs; empty for a native function without a class
 * @param method as the JVM names it ({@code lambda$onOpen$0}, {@code <init>}), or a native symbol
 * @param line source line, or -1 when unknown
 * @param kind how the code runs
 */
public record Frame(String className, String method, int line, Kind kind) {

    /** How the code of a frame runs, as far as the recording says. */
    public enum Kind {
        /** Bytecode, whether interpreted or compiled. */
        JAVA,
        /** A {@code native} Java method, or a function of a native library, the JVM or the kernel. */
        NATIVE
    }

    /** A Java frame. */
    public static Frame java(String className, String method, int line) {
        return new Frame(className, method, line, Kind.JAVA);
    }

    /** {@code com.example.Chat.onOpen:42}, without the line when it is unknown. */
    @Override
    public String toString() {
        String name = className.isEmpty() ? method : className + "." + method;
        return line < 0 ? name : name + ":" + line;
    }
}
