package io.locum.heap.dominator;

import io.locum.heap.Heap;
import io.locum.heap.index.Edges;
import io.locum.heap.index.Graph;
import io.locum.heap.index.IntArray;
import io.locum.heap.index.ObjectTable;
import io.locum.heap.index.Ranks;
import io.locum.heap.index.ReferenceKind;
import io.locum.heap.index.Workspace;

/**
 * Walks the graph from the roots, depth first and with a stack of its own, and numbers objects in the order of their
 * discovery; 1 is the roots together. On the way it does all that can be done without knowing more:
 *
 * <ul>
 *   <li>It <em>peels</em>. An object to which a single reference leads is dominated by its only predecessor. If what it
 *       refers to is peeled too, or has a smaller number, it needs no number of its own: a path by way of it to an object
 *       found earlier might as well begin at its predecessor, for that object was reached without it. So such references
 *       are handed to the predecessor, the object's size too, and its number is given to the next. More than half of a
 *       Java heap goes this way.
 *   <li>A reference to a larger number, which leads down the tree of the search, folds into the target's semidominator.
 *   <li>References to smaller numbers are left, for {@link SemiDominators}. References to roots matter to nobody.
 * </ul>
 *
 * Linear in objects and references.
 */
final class DepthFirstSearch {

    static final int UNVISITED = 0;

    /** In place of a number: a root. Paths that lead to it change nothing about what dominates it. */
    static final int ROOT = Integer.MIN_VALUE;

    /** The number of the roots together. */
    static final int ROOTS = 1;

    /** In place of a number: unvisited, and only one reference leads to it. */
    static final int SINGLE = Integer.MIN_VALUE + 1;

    /** In place of a number: unvisited, and only one reference leads to it, and it holds nothing. */
    static final int LEAF = Integer.MIN_VALUE + 2;

    /**
     * From here on in place of a number: unvisited; {@link #PACKED_SINGLE} says whether only one reference leads to it, and
     * the other bits are its place in the graph, which spares the wait for its anchor. Not where numbers may be as large.
     */
    private static final int PACKED = 1 << 30;

    private static final int PACKED_SINGLE = Graph.PLACES;
    private static final int PLACE = Graph.PLACES - 1;

    private static final int NO_CLASS = -1;

    private final Graph graph;
    private final Edges edges;
    private final int[] classEdges;

    /**
     * By object: as its state {@link #UNVISITED}, {@link #ROOT}, its number, or ~ the object that dominates a peeled one;
     * as its size its own at first, and with what it peeled once it is left.
     */
    final ObjectTable table;

    /** By number: the object, its parent in the tree of the search, its semidominator so far. */
    final IntArray objects;

    final IntArray parents;
    final IntArray semis;
    final CrossEdges cross;

    /** Reference objects found on the way, for {@link WeakReach}. */
    final IntArray referenceObjects;

    private final int packed;
    private final Frames frames;
    private final Deferred deferred;
    private int count;
    private int object;
    private int number;
    private boolean peelable;
    private int deferredFrom;

    /** What the object and those peeled below it take, in bytes. */
    private long held;

    private int classEdge = NO_CLASS;

    DepthFirstSearch(Graph graph, Ranks ranks, Workspace workspace) {
        this.graph = graph;
        this.edges = graph.edges();
        this.classEdges = graph.classEdges();
        this.table = ranks.objects();
        this.objects = workspace.list();
        this.parents = workspace.list();
        this.semis = workspace.list();
        this.cross = new CrossEdges(workspace);
        this.referenceObjects = workspace.list();
        this.frames = new Frames(workspace);
        this.deferred = new Deferred(workspace);
        this.packed = graph.objects() < PACKED ? PACKED : Integer.MAX_VALUE;
        for (int unvisited = 0; unvisited < graph.objects(); unvisited++) {
            boolean single =
                    unvisited >= graph.classObjects() && ranks.degrees().single(unvisited);
            boolean leaf = single && ranks.leaves().get(unvisited);
            table.setState(unvisited, leaf ? LEAF : unvisited(single, table.state(unvisited)));
        }
        for (count = 0; count <= ROOTS; count++) {
            number(Heap.NONE, Heap.NONE);
        }
        count = ROOTS;
    }

    /** The largest number given. */
    int count() {
        return count;
    }

    /** Walks from all of them; each is named once. */
    void from(int[] roots) {
        for (int root : roots) {
            table.setState(root, ROOT);
        }
        forgetClassesThatAreRoots();
        int[] numbers = new int[roots.length];
        for (int i = 0; i < roots.length; i++) {
            numbers[i] = count + 1;
            enter(roots[i], ROOTS, UNVISITED);
            walk();
        }
        for (int i = 0; i < roots.length; i++) {
            table.setState(roots[i], numbers[i]);
        }
        frames.release();
        deferred.release();
    }

    private void forgetClassesThatAreRoots() {
        for (int i = 0; i < classEdges.length; i++) {
            if (classEdges[i] != NO_CLASS && table.state(classEdges[i]) == ROOT) {
                classEdges[i] = NO_CLASS;
            }
        }
    }

    private int unvisited(boolean single, int place) {
        if (place == Graph.FAR || packed != PACKED) {
            return single ? SINGLE : UNVISITED;
        }
        return PACKED | (single ? PACKED_SINGLE : 0) | place;
    }

    boolean isUnvisited(int state) {
        return state >= packed || state == UNVISITED || state == SINGLE || state == LEAF;
    }

    private void walk() {
        while (true) {
            int target = classEdge;
            if (target == NO_CLASS) {
                target = edges.next();
            } else {
                classEdge = NO_CLASS;
            }
            if (target != Heap.NONE) {
                look(target);
            } else if (!leave()) {
                return;
            }
        }
    }

    private void look(int target) {
        int state = table.state(target);
        if (state >= packed) {
            descend(target, state);
        } else if (state == LEAF) {
            table.setState(target, ~object);
            held += table.bytes(target);
        } else if (state == SINGLE || state == UNVISITED) {
            descend(target, state);
        } else if (state > number) {
            if (semis.get(state) > number) {
                semis.set(state, number);
            }
        } else if (state > 0 && state != number) {
            deferred.add(state, deferredFrom);
        }
    }

    private void descend(int target, int state) {
        frames.push(number, edges.position(), peelable, deferredFrom, held);
        enter(target, number, state);
        table.setState(target, number);
    }

    private void enter(int entered, int parent, int state) {
        if (state >= packed) {
            edges.at(entered, state & PLACE);
            peelable = (state & PACKED_SINGLE) != 0;
        } else {
            edges.of(entered);
            peelable = state == SINGLE;
        }
        count++;
        object = entered;
        number = count;
        number(entered, parent);
        held = table.bytes(entered);
        deferredFrom = deferred.size();
        classEdge = entered < graph.classObjects() ? NO_CLASS : classEdges[edges.classNumber()];
        if (edges.kind() != ReferenceKind.STRONG) {
            referenceObjects.add(entered);
        }
    }

    private void number(int entered, int parent) {
        if (count == objects.size()) {
            objects.add(entered);
            parents.add(parent);
            semis.add(parent);
        } else {
            objects.set(count, entered);
            parents.set(count, parent);
            semis.set(count, parent);
        }
    }

    /** Done with an object, goes back to its parent; false: it was a root. */
    private boolean leave() {
        table.setBytes(object, held);
        if (!peelable) {
            deferred.emit(deferredFrom, number, cross);
        }
        if (frames.isEmpty()) {
            return false;
        }
        int left = object;
        long amount = held;
        boolean peeled = peelable;
        int from = deferredFrom;
        number = frames.topNumber();
        object = objects.get(number);
        held = frames.topHeld();
        peelable = peeled && frames.topPeelable();
        deferredFrom = frames.topDeferredFrom();
        edges.resume(object, frames.topPosition());
        frames.pop();
        if (peeled) {
            table.setState(left, ~object);
            held += amount;
            deferred.handOver(deferredFrom, from, number, semis);
            count--;
        }
        return true;
    }
}
