package io.locum.heap.content;

import io.locum.heap.Heap;

/** Sees through what the JDK wraps tasks in. */
public final class Wrapped {

    private static final String[] INSIDE = {"callable", "task", "fn", "runContinuation"};

    private static final String[] IN_VIRTUAL_THREAD = {"cont", "target"};
    private static final int DEEPEST = 6;

    private Wrapped() {}

    /** The task that somebody gave to an executor or a future; any other object as it is. */
    public static int task(FieldReader reader, int object) {
        int at = started(reader, object);
        for (int depth = 0; depth < DEEPEST && reader.className(at).startsWith("java.util.concurrent."); depth++) {
            int inner = Heap.NONE;
            for (String field : INSIDE) {
                inner = inner == Heap.NONE ? reader.reference(at, field) : inner;
            }
            if (inner == Heap.NONE) {
                return at;
            }
            at = inner;
        }
        return at;
    }

    /** What a virtual thread runs; any other object as it is. */
    private static int started(FieldReader reader, int object) {
        if (!reader.className(object).equals("java.lang.VirtualThread")) {
            return object;
        }
        int target = reader.reference(object, IN_VIRTUAL_THREAD);
        int task = reader.reference(target, "val$task");
        return task != Heap.NONE ? task : target != Heap.NONE ? target : object;
    }
}
