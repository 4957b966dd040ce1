package io.locum.heap.dominator;

import io.locum.heap.index.IntArray;
import io.locum.heap.index.Workspace;

/**
 * Finds ancestors in a growing tree in O(log n), by one jump pointer for each node (Myers, An Applicative Random-Access
 * Stack, 1983): a node's jump leads twice as far as its parent's if the two before it are equally long, else to its
 * parent.
 */
final class Ancestors {

    private final IntArray parents;
    private final IntArray depths;
    private final IntArray jumps;
    private final int known;

    /** Knows the tree up to this number; parents beyond are not yet final. */
    Ancestors(IntArray parents, int known, Workspace workspace) {
        this.parents = parents;
        this.known = known;
        this.depths = workspace.ints(parents.size());
        this.jumps = workspace.ints(parents.size());
        jumps.set(DepthFirstSearch.ROOTS, DepthFirstSearch.ROOTS);
        for (int node = DepthFirstSearch.ROOTS + 1; node <= known; node++) {
            join(node);
        }
    }

    private void join(int node) {
        int parent = parents.get(node);
        int jump = jumps.get(parent);
        int further = jumps.get(jump);
        int depth = depths.get(parent);
        depths.set(node, depth + 1);
        boolean equal = depth - depths.get(jump) == depths.get(jump) - depths.get(further);
        jumps.set(node, equal ? further : parent);
    }

    /** Makes each further node the child of its parent's nearest ancestor that is not above the node's limit. */
    void climb(IntArray limits, int count) {
        for (int node = known + 1; node <= count; node++) {
            int limit = limits.get(node);
            int ancestor = parents.get(node);
            while (ancestor > limit) {
                int jump = jumps.get(ancestor);
                ancestor = jump > limit ? jump : parents.get(ancestor);
            }
            parents.set(node, ancestor);
            join(node);
        }
        depths.release();
        jumps.release();
    }
}
