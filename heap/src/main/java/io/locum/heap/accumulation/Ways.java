package io.locum.heap.accumulation;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.Roots.Root;
import io.locum.heap.Roots.RootKind;
import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short ways to objects that say who holds them in the program's own words: from static fields, threads and the JVM's
 * own references first, and only where none of these leads there from local variables; around large structures rather
 * than through them. Breadth first, until all are found or so many objects were seen; then the dominators have to do.
 */
final class Ways {

    /** Holders lie near the roots: what is not found among so many objects is not found cheaply. */
    private static final int SEEN = 3_000_000;

    private final Heap heap;
    private final BitSet around;
    private final Cursor cursor;
    private final Set<Integer> threads;
    private final Set<HeapClass> workers;
    private int[] order = new int[1 << 16];
    private int[] from = new int[1 << 16];
    private int seen;

    /**
     * Prepares a search.
     *
     * @param around where much splits up; arrays among these are gone through last
     */
    Ways(Heap heap, BitSet around) {
        this.heap = heap;
        this.around = around;
        this.cursor = heap.cursor();
        this.workers = Set.copyOf(heap.classes("java.util.concurrent.ThreadPoolExecutor$Worker"));
        this.threads = heap.roots().threads().stream()
                .map(HeapThread::object)
                .filter(thread -> thread != Heap.NONE)
                .collect(Collectors.toSet());
    }

    /** The way to each of the objects: its root first, itself last. */
    Map<Integer, List<Integer>> to(List<Integer> objects) {
        BitSet wanted = new BitSet(heap.objects());
        objects.forEach(wanted::set);
        int[] missing = {wanted.cardinality()};
        BitSet known = new BitSet(heap.objects());
        List<Integer> later = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        int done = 0;
        for (List<Integer> roots : List.of(named(), locals())) {
            roots.forEach(root -> see(root, -1, known, wanted, places, missing));
            while (missing[0] > 0 && seen < SEEN) {
                if (done < seen) {
                    int place = done++;
                    if (isForLater(order[place])) {
                        later.add(place);
                    } else {
                        expand(place, known, wanted, places, missing);
                    }
                } else if (!later.isEmpty()) {
                    List<Integer> now = List.copyOf(later);
                    later.clear();
                    now.forEach(place -> expand(place, known, wanted, places, missing));
                } else {
                    break;
                }
            }
        }
        Map<Integer, List<Integer>> ways = new HashMap<>();
        for (int object : objects) {
            Integer place = places.get(object);
            ways.put(object, place == null ? dominating(object) : back(place));
        }
        return ways;
    }

    /** Large structures, and an executor's own threads: that they hold it says nothing. */
    private boolean isForLater(int object) {
        return (around.get(object) && heap.kind(object) == ObjectKind.OBJECT_ARRAY)
                || workers.contains(heap.classOf(object));
    }

    private void expand(int place, BitSet known, BitSet wanted, Map<Integer, Integer> places, int[] missing) {
        if (seen >= SEEN) {
            return;
        }
        if (!threads.contains(order[place])) {
            heap.successors(order[place], next -> see(next, place, known, wanted, places, missing));
            return;
        }
        // a thread's successors are its local variables too
        for (Field field : heap.classOf(order[place]).fields()) {
            if (field.type() == ValueType.OBJECT) {
                see(cursor.moveTo(order[place]).reference(field), place, known, wanted, places, missing);
            }
        }
    }

    private void see(int object, int before, BitSet known, BitSet wanted, Map<Integer, Integer> places, int[] missing) {
        if (object < 0 || known.get(object)) {
            return;
        }
        known.set(object);
        if (seen == order.length) {
            order = Arrays.copyOf(order, seen * 2);
            from = Arrays.copyOf(from, seen * 2);
        }
        order[seen] = object;
        from[seen] = before;
        if (wanted.get(object)) {
            places.put(object, seen);
            missing[0]--;
        }
        seen++;
    }

    private List<Integer> named() {
        List<Integer> roots = new ArrayList<>();
        for (HeapClass type : heap.classes()) {
            roots.add(type.object());
        }
        for (Root root : heap.roots().all()) {
            if (!isLocal(root.kind())) {
                roots.add(root.object());
            }
        }
        return roots;
    }

    private List<Integer> locals() {
        return heap.roots().all().stream()
                .filter(root -> isLocal(root.kind()))
                .map(Root::object)
                .toList();
    }

    private static boolean isLocal(RootKind kind) {
        return switch (kind) {
            case JAVA_FRAME, JNI_LOCAL, NATIVE_STACK, THREAD_BLOCK, MONITOR_USED -> true;
            case JNI_GLOBAL, SYSTEM_CLASS, THREAD, INTERNED_STRING, FINALIZING, DEBUGGER, VM_INTERNAL, UNKNOWN -> false;
        };
    }

    private List<Integer> back(int place) {
        List<Integer> way = new ArrayList<>();
        for (int at = place; at >= 0; at = from[at]) {
            way.add(order[at]);
        }
        Collections.reverse(way);
        return way;
    }

    private List<Integer> dominating(int object) {
        List<Integer> way = new ArrayList<>();
        Dominators dominators = heap.dominators();
        for (int at = object; at >= 0 && way.size() < 100; at = dominators.of(at)) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }
}
