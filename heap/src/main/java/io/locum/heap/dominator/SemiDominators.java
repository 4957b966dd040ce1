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
    private final IntArray ancestors;
    private final IntArray labels;
    private final IntArray path;

    SemiDominators(DepthFirstSearch search, Workspace workspace) {
        this.search = search;
        this.workspace = workspace;
        this.count = search.count();
        this.ancestors = workspace.ints(count + 1);
        this.labels = workspace.ints(count + 1);
        this.path = workspace.list();
    }

    /** Turns the parents of the search into immediate dominators. */
    void compute() {
        for (int number = 1; number <= count; number++) {
            ancestors.set(number, search.parents.get(number));
        }
        for (int bucket = count >>> CrossEdges.BUCKET_BITS; bucket >= 0; bucket--) {
            semiDominators(bucket);
        }
        path.release();
        ancestors.release();
        labels.release();
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
            labels.set(number, semi);
        }
        sorted.sources().release();
    }

    /** The smallest semidominator on the way from here up to the last one above the limit. */
    private int smallest(int from, int limit) {
        int ancestor = ancestors.get(from);
        if (ancestor <= limit) {
            return labels.get(from);
        }
        int at = from;
        while (ancestor > limit) {
            path.add(at);
            at = ancestor;
            ancestor = ancestors.get(at);
        }
        int label = labels.get(at);
        while (path.size() > 0) {
            int below = path.pop();
            ancestors.set(below, ancestor);
            label = Math.min(label, labels.get(below));
            labels.set(below, label);
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
