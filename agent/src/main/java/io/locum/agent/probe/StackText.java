package io.locum.agent.probe;

/** Writes stacks as text: one frame a line, innermost first, {@code com.example.Chat#onOpen:42}. */
public final class StackText {
    /** Deeper frames say little about what a thread does right now, and long strings cost. */
    public static final int DEEPEST = 128;

    private StackText() {}

    /** At most {@value #DEEPEST} frames of a stack. */
    public static String of(StackTraceElement[] stack) {
        int depth = Math.min(stack.length, DEEPEST);
        StringBuilder text = new StringBuilder(depth * 48);
        for (int i = 0; i < depth; i++) {
            StackTraceElement frame = stack[i];
            if (i > 0) {
                text.append('\n');
            }
            text.append(frame.getClassName()).append('#').append(frame.getMethodName());
            if (frame.isNativeMethod()) {
                text.append(":native");
            } else if (frame.getLineNumber() >= 0) {
                text.append(':').append(frame.getLineNumber());
            }
        }
        return text.toString();
    }
}
