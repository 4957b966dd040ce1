package io.locum.heap.dominator;

import io.locum.heap.Dominators;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Dominators by definition: without an object, all that it dominates is unreachable. */
final class NaiveDominators {

    private final int[][] successors;
    private final int[] roots;
    private final BitSet reachable;
    private final BitSet[] dominated;

    NaiveDominators(int[][] successors, int[] roots) {
        this.successors = successors;
        this.roots = roots;
        this.reachable = reachableWithout(-1);
        this.dominated = new BitSet[successors.length];
        for (int object = 0; object < successors.length; object++) {
            dominated[object] = new BitSet();
            if (reachable.get(object)) {
                dominated[object].or(reachable);
                dominated[object].andNot(reachableWithout(object));
            }
        }
    }

    private BitSet reachableWithout(int removed) {
        BitSet met = new BitSet();
        int[] stack = new int[successors.length + 1];
        int depth = 0;
        for (int root : roots) {
            if (root != removed && !met.get(root)) {
                met.set(root);
                stack[depth++] = root;
            }
        }
        while (depth > 0) {
            for (int target : successors[stack[--depth]]) {
                if (target != removed && !met.get(target)) {
                    met.set(target);
                    stack[depth++] = target;
                }
            }
        }
        return met;
    }

    int of(int object) {
        if (!reachable.get(object)) {
            return Dominators.UNREACHABLE;
        }
        // Of all that dominate it, the nearest dominates the fewest.
        return IntStream.range(0, successors.length)
                .filter(other -> other != object && dominated[other].get(object))
                .boxed()
                .min((a, b) -> dominated[a].cardinality() - dominated[b].cardinality())
                .orElse(Dominators.ROOTS);
    }

    int retained(int object) {
        return Math.max(1, dominated[object].cardinality());
    }

    int[] children(int object) {
        return IntStream.range(0, successors.length)
                .filter(other -> of(other) == object)
                .toArray();
    }

    int reachable() {
        return reachable.cardinality();
    }
}
