package io.locum.analyzer.recording;

import java.util.List;

/**
 * A stack, innermost frame first.
 *
 * @param frames innermost first; empty when the recording holds none
 */
public record CallStack(List<Frame> frames) {

    public static final CallStack EMPTY = new CallStack(List.of());

    public CallStack {
        frames = List.copyOf(frames);
    }

    public static CallStack of(Frame... frames) {
        return new CallStack(List.of(frames));
    }

    /**
     * Reads the agent's text form: one frame a line, innermost first, {@code com.example.Chat#onOpen:42},
     * {@code com.example.Chat#onOpen} or {@code com.example.Chat#onOpen:native}. A line of another form becomes a native
     * frame of that name.
     */
    public static CallStack parse(String text) {
        return new CallStack(text.lines()
                .filter(line -> !line.isBlank())
                .map(CallStack::frame)
                .toList());
    }

    public boolean isEmpty() {
        return frames.isEmpty();
    }

    /**
     * Whether the sampler lost its way before it came to where the thread began: inner frames are right, their callers are
     * missing. async-profiler then puts a name of its own for that in place of the outermost frame.
     */
    public boolean isTorn() {
        if (frames.isEmpty()) {
            return false;
        }
        Frame outermost = frames.get(frames.size() - 1);
        return outermost.className().isEmpty()
                && (outermost.method().equals("unknown") || outermost.method().startsWith("break_"));
    }

    private static Frame frame(String line) {
        String text = line.strip();
        int hash = text.indexOf('#');
        if (hash < 0) {
            return new Frame("", text, -1, Frame.Kind.NATIVE);
        }
        String className = text.substring(0, hash);
        String rest = text.substring(hash + 1);
        int colon = rest.lastIndexOf(':');
        if (colon < 0) {
            return Frame.java(className, rest, -1);
        }
        String method = rest.substring(0, colon);
        String where = rest.substring(colon + 1);
        if (where.equals("native")) {
            return new Frame(className, method, -1, Frame.Kind.NATIVE);
        }
        return where.chars().allMatch(Character::isDigit) && !where.isEmpty() && where.length() < 8
                ? Frame.java(className, method, Integer.parseInt(where))
                : Frame.java(className, rest, -1);
    }
}
