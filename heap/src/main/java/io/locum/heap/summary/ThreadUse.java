package io.locum.heap.summary;

import io.locum.heap.Roots.StackFrame;
import java.util.List;

/**
 * A thread and what it kept alive.
 *
 * @param name its name; its class or number where it has none
 * @param retained what would go with the {@code java.lang.Thread}, its thread locals included, in bytes
 * @param locals what the objects keep alive that its frames refer to, each counted once, in bytes
 * @param stack innermost first
 */
public record ThreadUse(String name, long retained, long locals, List<FrameUse> stack) {

    public ThreadUse {
        stack = List.copyOf(stack);
    }

    /** Whatever of the two is more: a local may be held by the thread alone or not. */
    public long weight() {
        return Math.max(retained, locals);
    }

    /**
     * One frame and the objects that its locals refer to, those that keep most alive first.
     *
     * @param more how many further locals there are
     */
    public record FrameUse(StackFrame frame, List<Local> locals, int more) {
        public FrameUse {
            locals = List.copyOf(locals);
        }
    }

    /** An object that a frame refers to, its class and what it keeps alive, in bytes. */
    public record Local(String className, long retained) {}
}
