package io.locum.page.view;

import java.util.List;

/**
 * A call stack, innermost frame first.
 *
 * @param caption what the stack is of; may be empty
 * @param folded whether the frames are shown only on demand, as of a stack that matters less than another
 */
public record StackView(String title, String signal, String caption, boolean folded, List<FrameView> frames)
        implements EvidenceView {

    /** One frame; place is file and line, or empty. */
    public record FrameView(String method, String place, FrameKind kind) {}

    public StackView {
        frames = List.copyOf(frames);
    }
}
