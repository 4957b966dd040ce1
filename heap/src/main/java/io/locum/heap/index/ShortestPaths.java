package io.locum.heap.index;

import io.locum.heap.Heap;
import io.locum.heap.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Breadth-first from the roots until all that is asked for has been met. */
final class ShortestPaths implements Paths {

    private static final int UNMET = 0;
    private static final int ROOT = -1;

    private final Graph graph;
    private final int[] roots;
    private final Workspace workspace;
    private final Holders holders;

    ShortestPaths(Graph graph, int[] roots, Workspace workspace, Holders holders) {
        this.graph = graph;
        this.roots = roots;
        this.workspace = workspace;
        this.holders = holders;
    }

    @Override
    public synchronized List<List<Step>> shortest(int... objects) {
        // By object: 1 + the one before it on the way.
        IntArray before = workspace.ints(graph.objects());
        IntArray queue = workspace.list();
        Bits wanted = new Bits(graph.objects());
        int left = 0;
        for (int object : objects) {
            left += wanted.add(object) ? 1 : 0;
        }
        for (int root : roots) {
            before.set(root, ROOT);
            queue.add(root);
            left -= wanted.get(root) ? 1 : 0;
        }
        Edges edges = graph.edges();
        for (int next = 0; next < queue.size() && left > 0; next++) {
            edges.of(queue.get(next));
            int target = edges.classEdge();
            target = target == Heap.NONE ? edges.next() : target;
            for (; target != Heap.NONE; target = edges.next()) {
                if (before.get(target) == UNMET) {
                    before.set(target, edges.object() + 1);
                    queue.add(target);
                    left -= wanted.get(target) ? 1 : 0;
                }
            }
        }
        List<List<Step>> paths = new ArrayList<>();
        for (int object : objects) {
            paths.add(path(object, before));
        }
        queue.release();
        before.release();
        return paths;
    }

    private List<Step> path(int object, IntArray before) {
        Deque<Step> steps = new ArrayDeque<>();
        int at = object;
        for (int from = before.get(at); from != UNMET; from = before.get(at)) {
            if (from == ROOT) {
                steps.addFirst(new Step(at, ""));
                break;
            }
            steps.addFirst(new Step(at, holders.name(from - 1, at)));
            at = from - 1;
        }
        return List.copyOf(steps);
    }
}
