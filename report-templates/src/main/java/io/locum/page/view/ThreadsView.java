package io.locum.page.view;

import java.util.List;

/**
 * Threads and what they kept alive.
 *
 * @param caption how many there are, and what is shown
 */
public record ThreadsView(String caption, List<ThreadLine> threads) {

    /**
     * One thread.
     *
     * @param size what it keeps alive, in words
     * @param percent the same, of the whole heap, 0 to 100
     * @param remark how much of that its frames' locals hold
     */
    public record ThreadLine(String name, String size, double percent, String remark, List<Frame> stack) {
        public ThreadLine {
            stack = List.copyOf(stack);
        }
    }

    /**
     * A frame, and the objects its locals refer to.
     *
     * @param place file and line, or empty
     */
    public record Frame(String method, String place, FrameKind kind, List<FactView> locals) {
        public Frame {
            locals = List.copyOf(locals);
        }
    }

    public ThreadsView {
        threads = List.copyOf(threads);
    }
}
