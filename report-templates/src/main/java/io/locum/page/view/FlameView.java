package io.locum.page.view;

import java.util.List;

/**
 * A flame graph, the outermost frames on top.
 *
 * @param caption what was sampled, by what, and how often
 * @param rows how deep the deepest frame lies, plus one
 * @param top the methods that were on top of the stack most, for readers without the drawing
 */
public record FlameView(String title, String caption, int rows, List<Frame> frames, List<SharesView.Share> top) {

    /**
     * One rectangle.
     *
     * @param depth 0 for the outermost
     * @param start left edge, in percent of the width
     * @param width in percent of the width
     * @param label full name, and its share in words
     */
    public record Frame(int depth, double start, double width, String name, String label, FrameKind kind) {}

    public FlameView {
        frames = List.copyOf(frames);
        top = List.copyOf(top);
    }
}
