package io.locum.heap.content;

import io.locum.heap.Heap;

/** Sees through what the JDK wraps tasks in. */
public final class Wrapped {

    private static final String[] INSIDE = {"callable", "task", "fn", "runContinuation"};

    private Wrapped() {}

    /** The task that somebody gave to an executor or a future; any other object as it is. */
    public static int task(FieldReader reader, int object) {
        int at = object;
        for (int depth = 0; depth < 4 && reader.className(at).startsWith("java.util.concurrent."); depth++) {
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
}
