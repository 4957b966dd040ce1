package io.locum.heap.testing;

import io.locum.heap.Heap;
import io.locum.heap.Roots.RootKind;
import java.util.OptionalLong;

/** Something that will be in the dump. */
public abstract sealed class DumpedObject permits DumpedClass, DumpedInstance, DumpedArray, DumpedPrimitives {

    private final HeapBuilder heap;
    private OptionalLong id = OptionalLong.empty();

    DumpedObject(HeapBuilder heap) {
        this.heap = heap;
    }

    HeapBuilder heap() {
        return heap;
    }

    abstract long size(Layout layout);

    void place(long address) {
        id = OptionalLong.of(address);
    }

    /** Its address, once the dump has been written. */
    public long id() {
        return id.orElseThrow(() -> new IllegalStateException("write the dump first"));
    }

    /** Its number in the opened dump. */
    public int in(Heap opened) {
        return opened.find(id());
    }

    /** Makes it a root by a global reference from native code. */
    public DumpedObject root() {
        return root(RootKind.JNI_GLOBAL);
    }

    /** Makes it a root that belongs to no thread. */
    public DumpedObject root(RootKind kind) {
        heap.root(kind, this);
        return this;
    }
}
