package io.locum.page.view;

import java.util.List;

/**
 * A call stack, innermost frame first.
 *
 * @param caption what the stack is of; may be empty
 */
public record StackView(String title, String signal, String caption, List<FrameView> frames) implements EvidenceView {

    /** One frame; place is file and line, or empty. */
    public record FrameView(String method, String place, FrameKind kind) {}

    public StackView {
        frames = List.copyOf(frames);
    }
}
