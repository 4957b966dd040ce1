package io.locum.heap.index;

import io.locum.heap.Heap;
import io.locum.heap.hprof.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the frames of a thread hold, as references out of the thread's object: an object on a stack is kept alive by the
 * thread, and goes with it. Where the dump has no object for the thread, such objects are roots.
 */
final class ThreadLocals {

    private final int[] threads;
    private final long[][] locals;
    private final Map<Integer, Integer> objects;
    private int taken;

    private ThreadLocals(Map<Integer, Integer> objects, SortedMap<Integer, List<Long>> byThread) {
        this.objects = objects;
        threads = new int[byThread.size()];
        locals = new long[byThread.size()][];
        int next = 0;
        for (Map.Entry<Integer, List<Long>> entry : byThread.entrySet()) {
            threads[next] = entry.getKey();
            locals[next++] =
                    entry.getValue().stream().mapToLong(Long::longValue).toArray();
        }
    }

    static ThreadLocals of(RootList roots, ObjectIds ids) {
        Map<Integer, Integer> objects = threadObjects(roots, ids);
        SortedMap<Integer, List<Long>> byThread = new TreeMap<>();
        for (int i = 0; i < roots.size(); i++) {
            Integer thread = objects.get(roots.thread(i));
            if (thread != null && isLocal(roots.tag(i))) {
                byThread.computeIfAbsent(thread, key -> new ArrayList<>()).add(roots.id(i));
            }
        }
        return new ThreadLocals(objects, byThread);
    }

    /** Thread objects by the serial numbers of their threads; only of those that are no classes. */
    private static Map<Integer, Integer> threadObjects(RootList roots, ObjectIds ids) {
        Map<Integer, Integer> objects = new HashMap<>();
        for (int i = 0; i < roots.size(); i++) {
            if (roots.tag(i) == Tag.ROOT_THREAD) {
                int object = ids.find(roots.id(i));
                if (object >= ids.classObjects()) {
                    objects.putIfAbsent(roots.thread(i), object);
                }
            }
        }
        return objects;
    }

    static boolean isLocal(int tag) {
        return switch (tag) {
            case Tag.ROOT_JNI_LOCAL,
                    Tag.ROOT_JAVA_FRAME,
                    Tag.ROOT_NATIVE_STACK,
                    Tag.ROOT_THREAD_BLOCK,
                    Tag.ROOT_JNI_MONITOR -> true;
            default -> false;
        };
    }

    /** Whether the thread of this serial number has an object. */
    boolean knows(int serial) {
        return objects.containsKey(serial);
    }

    /** The next thread's object in the order of numbers, or {@link Heap#NONE}. */
    int next() {
        return taken < threads.length ? threads[taken] : Heap.NONE;
    }

    /** The ids of what the next thread holds; goes on to the one behind it. */
    long[] take() {
        return locals[taken++];
    }

    /** The ids of what this thread's frames hold. */
    long[] of(int thread) {
        int found = Arrays.binarySearch(threads, thread);
        return found < 0 ? new long[0] : locals[found];
    }
}
