package io.locum.heap.testing;

import io.locum.heap.Roots.RootKind;
import java.util.ArrayList;
import java.util.List;

/** A live thread with its stack. */
public final class DumpedThread {

    private final HeapBuilder heap;
    private final int serial;
    private final DumpedInstance object;
    private final List<Frame> frames = new ArrayList<>();

    DumpedThread(HeapBuilder heap, int serial, DumpedInstance object) {
        this.heap = heap;
        this.serial = serial;
        this.object = object;
    }

    /** The {@code java.lang.Thread}. */
    public DumpedInstance object() {
        return object;
    }

    public int serial() {
        return serial;
    }

    /** Adds a frame further out than those before it. */
    public DumpedThread frame(String className, String method, String file, int line) {
        frames.add(new Frame(heap.type(className), method, file, line));
        return this;
    }

    /** Its last frame holds this in a local variable. */
    public DumpedThread holds(DumpedObject object) {
        return holds(RootKind.JAVA_FRAME, object);
    }

    /** Its last frame, or with {@code NATIVE_STACK} and {@code THREAD_BLOCK} the thread, holds this. */
    public DumpedThread holds(RootKind kind, DumpedObject object) {
        heap.root(new DumpedRoot(kind, object, serial, frames.size() - 1));
        return this;
    }

    List<Frame> frames() {
        return frames;
    }

    record Frame(DumpedClass type, String method, String file, int line) {}
}
