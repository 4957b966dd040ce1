package io.locum.heap.jvm;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;

/**
 * Compares who retains what with the NetBeans profiler's library. Its bytes are others, but it says what each object takes
 * in them; added up along our dominator tree these are what it retains, if both retain the same objects.
 */
final class NetBeansStructure {

    private final Heap heap;
    private final org.netbeans.lib.profiler.heap.Heap theirs;
    private final long[] sums;

    NetBeansStructure(Heap heap, Path dump) throws IOException {
        this.heap = heap;
        this.theirs = HeapFactory.createHeap(dump.toFile());
        this.sums = new long[heap.objects()];
        for (Iterator<?> all = theirs.getAllInstancesIterator(); all.hasNext(); ) {
            Instance instance = (Instance) all.next();
            int object = heap.find(instance.getInstanceId());
            if (object != Heap.NONE) {
                sums[object] = instance.getSize();
            }
        }
        addUp();
    }

    /** To each object, what those below it take. */
    private void addUp() {
        Dominators dominators = heap.dominators();
        Deque<Integer> open = new ArrayDeque<>(List.of(Dominators.ROOTS));
        int[] order = new int[heap.objects()];
        int count = 0;
        while (!open.isEmpty()) {
            int object = open.pop();
            if (object >= 0) {
                order[count++] = object;
            }
            dominators.forEachChild(object, open::push);
        }
        for (int i = count - 1; i >= 0; i--) {
            int above = dominators.of(order[i]);
            if (above >= 0) {
                sums[above] += sums[order[i]];
            }
        }
    }

    /** Of all but classes, those that retain most here. */
    private int[] largest(int count) {
        Dominators dominators = heap.dominators();
        PriorityQueue<Integer> largest = new PriorityQueue<>(Comparator.comparing(dominators::retained));
        for (int object = 0; object < heap.objects(); object++) {
            if (heap.kind(object) != ObjectKind.CLASS && dominators.of(object) != Dominators.UNREACHABLE) {
                largest.add(object);
                if (largest.size() > count) {
                    largest.remove();
                }
            }
        }
        return largest.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many of the largest retain the same objects, and a line for each that does not. */
    Result compare(int count) {
        List<Difference> differences = new ArrayList<>();
        int[] largest = largest(count);
        for (int object : largest) {
            Instance instance = theirs.getInstanceByID(heap.id(object));
            long retained = instance.getRetainedSize();
            if (retained != sums[object]) {
                differences.add(new Difference(heap.classOf(object).name(), heap.id(object), sums[object], retained));
            }
        }
        return new Result(largest.length, differences);
    }

    record Result(int compared, List<Difference> differences) {}

    /**
     * An object that retains others here than there.
     *
     * @param ours what it retains here, in their bytes
     */
    record Difference(String className, long id, long ours, long theirs) {}
}
