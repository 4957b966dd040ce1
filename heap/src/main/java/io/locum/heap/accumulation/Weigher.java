package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds up, by class, what an object keeps alive: of much, a part. */
final class Weigher {

    private final Heap heap;
    private final int most;

    Weigher(Heap heap, int most) {
        this.heap = heap;
        this.most = most;
    }

    /** Adds the bytes of the object, and of what it dominates, to their classes; returns what it added. */
    long add(int object, Map<String, Long> byClass) {
        Dominators dominators = heap.dominators();
        Set<Integer> inside = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(object);
        inside.add(object);
        long total = 0;
        while (!open.isEmpty()) {
            int at = open.remove();
            total += heap.shallow(at);
            byClass.merge(heap.classOf(at).name(), heap.shallow(at), Long::sum);
            heap.successors(at, next -> {
                if (next >= 0 && inside.size() < most && inside.contains(dominators.of(next)) && inside.add(next)) {
                    open.add(next);
                }
            });
        }
        return total;
    }
}
