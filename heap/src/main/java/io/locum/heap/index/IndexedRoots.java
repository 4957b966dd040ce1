package io.locum.heap.index;

import io.locum.heap.Heap;
import io.locum.heap.Roots;
import io.locum.heap.hprof.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The roots of a dump, made anew from their records whenever they are asked for. */
final class IndexedRoots implements Roots {

    private final RootList roots;
    private final ObjectIds ids;
    private final List<HeapThread> threads;

    IndexedRoots(RootList roots, ObjectIds ids, List<HeapThread> threads) {
        this.roots = roots;
        this.ids = ids;
        this.threads = List.copyOf(threads);
    }

    @Override
    public List<Root> all() {
        List<Root> all = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            int object = ids.find(roots.id(i));
            if (object != Heap.NONE) {
                all.add(root(i, object));
            }
        }
        return all;
    }

    @Override
    public List<Root> of(int object) {
        List<Root> found = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            if (ids.find(roots.id(i)) == object) {
                found.add(root(i, object));
            }
        }
        return found;
    }

    private Root root(int index, int object) {
        RootKind kind = kind(roots.tag(index));
        int frame = kind == RootKind.THREAD ? -1 : roots.frame(index);
        return new Root(object, kind, known(roots.thread(index)), known(frame));
    }

    private static OptionalInt known(int value) {
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static RootKind kind(int tag) {
        return switch (tag) {
            case Tag.ROOT_JNI_GLOBAL -> RootKind.JNI_GLOBAL;
            case Tag.ROOT_JNI_LOCAL -> RootKind.JNI_LOCAL;
            case Tag.ROOT_JAVA_FRAME -> RootKind.JAVA_FRAME;
            case Tag.ROOT_NATIVE_STACK -> RootKind.NATIVE_STACK;
            case Tag.ROOT_SYSTEM_CLASS -> RootKind.SYSTEM_CLASS;
            case Tag.ROOT_THREAD_BLOCK -> RootKind.THREAD_BLOCK;
            case Tag.ROOT_MONITOR, Tag.ROOT_JNI_MONITOR -> RootKind.MONITOR_USED;
            case Tag.ROOT_THREAD -> RootKind.THREAD;
            case Tag.ROOT_INTERNED -> RootKind.INTERNED_STRING;
            case Tag.ROOT_FINALIZING -> RootKind.FINALIZING;
            case Tag.ROOT_DEBUGGER -> RootKind.DEBUGGER;
            case Tag.ROOT_REFERENCE_CLEANUP, Tag.ROOT_VM_INTERNAL -> RootKind.VM_INTERNAL;
            default -> RootKind.UNKNOWN;
        };
    }

    @Override
    public List<HeapThread> threads() {
        return threads;
    }
}
