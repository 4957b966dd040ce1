package io.locum.heap.dominator;

import io.locum.heap.Dominators.Strength;
import io.locum.heap.Heap;
import io.locum.heap.index.Bits;
import io.locum.heap.index.Edges;
import io.locum.heap.index.Graph;
import io.locum.heap.index.IntArray;
import io.locum.heap.index.Workspace;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What only soft, weak, final or phantom references lead to: from the strongest kind to the weakest, walks on from the
 * referents of all reference objects met so far. An object counts for the first kind that reaches it.
 */
final class WeakReach {

    private final DepthFirstSearch search;
    private final Edges edges;
    private final Bits met;
    private final EnumMap<Strength, IntArray> waiting = new EnumMap<>(Strength.class);

    WeakReach(Graph graph, DepthFirstSearch search, Workspace workspace) {
        this.search = search;
        this.edges = graph.edges();
        this.met = new Bits(graph.objects());
        for (Strength level : Strength.values()) {
            waiting.put(level, workspace.list());
        }
    }

    /** Bytes by the strength of what reaches them; none of what is reached strongly or not at all. */
    Map<Strength, Long> measure() {
        for (int i = 0; i < search.referenceObjects.size(); i++) {
            edges.of(search.referenceObjects.get(i));
            putReferent(Strength.SOFT);
        }
        search.referenceObjects.release();
        Map<Strength, Long> sums = new EnumMap<>(Strength.class);
        for (Map.Entry<Strength, IntArray> level : waiting.entrySet()) {
            sums.put(level.getKey(), reach(level.getKey(), level.getValue()));
            level.getValue().release();
        }
        return sums;
    }

    /** Lets the referent of the object that the edges stand on wait for its turn, which is this one at the earliest. */
    private void putReferent(Strength now) {
        int referent = edges.referent();
        if (referent != Heap.NONE) {
            Strength own = edges.kind().strength();
            listOf(own.compareTo(now) > 0 ? own : now).add(referent);
        }
    }

    private IntArray listOf(Strength level) {
        return Objects.requireNonNull(waiting.get(level));
    }

    private long reach(Strength level, IntArray list) {
        long sum = 0;
        while (list.size() > 0) {
            int object = list.pop();
            if (!meet(object)) {
                continue;
            }
            edges.of(object);
            sum += edges.shallow();
            putReferent(level);
            if (edges.classEdge() != Heap.NONE) {
                list.add(edges.classEdge());
            }
            for (int target = edges.next(); target != Heap.NONE; target = edges.next()) {
                list.add(target);
            }
        }
        return sum;
    }

    private boolean meet(int object) {
        return search.isUnvisited(search.table.state(object)) && met.add(object);
    }
}
