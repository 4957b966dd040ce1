package io.locum.heap.dominator;

import io.locum.heap.index.IntArray;
import io.locum.heap.index.Workspace;

/**
 * Immediate dominators by Semi-NCA (Georgiadis, Linear-Time Algorithms for Dominators and Related Problems, 2005, after
 * Lengauer and Tarjan, 1979). From the largest number down each object's semidominator is found, by path compression in
 * the forest of those above; then, from the smallest up, each one's dominator is the nearest ancestor of its parent, in
 * the tree made so far, that is not above its semidominator.
 *
 * <p>The first part takes O(m log n). The second has no good bound as it is usually written: of a list of a million nodes
 * whose elements are held elsewhere too, each element would climb the whole list. So steps are counted, and once there
 * are more than some for each object, {@link Ancestors} takes log n for each.
 */
final class SemiDominators {

    private static final int STEPS_PER_OBJECT = 8;

    private final DepthFirstSearch search;
    private final Workspace workspace;
    private final int count;

    /** Of each number its nearest known ancestor and the smallest semidominator on the way, side by side. */
    private final IntArray forest;

    private final IntArray path;

    SemiDominators(DepthFirstSearch search, Workspace workspace) {
        this.search = search;
        this.workspace = workspace;
        this.count = search.count();
        this.forest = workspace.list();
        forest.reserve(2L * (count + 1));
        this.path = workspace.list();
    }

    /** Turns the parents of the search into immediate dominators. */
    void compute() {
        for (int number = 1; number <= count; number++) {
            forest.set(number << 1, search.parents.get(number));
        }
        for (int bucket = count >>> CrossEdges.BUCKET_BITS; bucket >= 0; bucket--) {
            semiDominators(bucket);
        }
        path.release();
        forest.release();
        search.cross.release();
        dominators();
    }

    private void semiDominators(int bucket) {
        CrossEdges.Sorted sorted = search.cross.sorted(bucket);
        int first = bucket << CrossEdges.BUCKET_BITS;
        int last = Math.min(count, first + CrossEdges.BUCKET - 1);
        for (int number = last; number >= Math.max(first, DepthFirstSearch.ROOTS + 1); number--) {
            int semi = search.semis.get(number);
            int end = sorted.starts()[number - first + 1];
            for (int i = sorted.starts()[number - first]; i < end; i++) {
                semi = Math.min(semi, smallest(sorted.sources().get(i), number));
            }
            search.semis.set(number, semi);
            forest.set(number << 1 | 1, semi);
        }
        sorted.sources().release();
    }

    /** The smallest semidominator on the way from here up to the last one above the limit. */
    private int smallest(int from, int limit) {
        int ancestor = forest.get(from << 1);
        if (ancestor <= limit) {
            return forest.get(from << 1 | 1);
        }
        int at = from;
        while (ancestor > limit) {
            path.add(at);
            at = ancestor;
            ancestor = forest.get(at << 1);
        }
        int label = forest.get(at << 1 | 1);
        while (path.size() > 0) {
            int below = path.pop();
            forest.set(below << 1, ancestor);
            label = Math.min(label, forest.get(below << 1 | 1));
            forest.set(below << 1 | 1, label);
        }
        return label;
    }

    private void dominators() {
        long steps = 0;
        IntArray dominators = search.parents;
        for (int number = DepthFirstSearch.ROOTS + 1; number <= count; number++) {
            int semi = search.semis.get(number);
            int dominator = dominators.get(number);
            while (dominator > semi) {
                dominator = dominators.get(dominator);
                steps++;
            }
            dominators.set(number, dominator);
            if (steps > (long) STEPS_PER_OBJECT * count) {
                new Ancestors(dominators, number, workspace).climb(search.semis, count);
                return;
            }
        }
    }
}
