package io.locum.heap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the JVM itself keeps alive. */
public interface Roots {

    /** Every root; an object may be one several times over. */
    List<Root> all();

    /** The roots of this object; empty when it is none. */
    List<Root> of(int object);

    /** The dumped JVM's platform threads, and virtual threads as far as the dump lists their stacks. */
    List<HeapThread> threads();

    /**
     * One root.
     *
     * @param thread the number of the thread it belongs to, as {@link HeapThread#serial()} has it; empty: to none
     * @param frame the depth of the frame that holds it, 0 is the innermost; empty: unknown
     */
    record Root(int object, RootKind kind, OptionalInt thread, OptionalInt frame) {}

    /** Why an object is a root. */
    enum RootKind {
        JNI_GLOBAL,
        JNI_LOCAL,
        JAVA_FRAME,
        NATIVE_STACK,
        SYSTEM_CLASS,
        THREAD_BLOCK,
        MONITOR_USED,
        THREAD,
        INTERNED_STRING,
        FINALIZING,
        DEBUGGER,
        VM_INTERNAL,
        UNKNOWN
    }

    /**
     * A thread and its stack when the dump was written.
     *
     * @param serial the dump's number for it
     * @param object the number of the {@code java.lang.Thread}, or {@link Heap#NONE}
     * @param name its name, where it can be read
     * @param stack innermost first
     */
    record HeapThread(int serial, int object, Optional<String> name, List<StackFrame> stack) {}

    /**
     * One frame.
     *
     * @param line 0 or less: unknown
     */
    record StackFrame(String className, String method, String file, int line) {}
}
