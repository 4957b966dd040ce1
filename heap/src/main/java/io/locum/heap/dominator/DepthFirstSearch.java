package io.locum.heap.dominator;

import io.locum.heap.Heap;
import io.locum.heap.index.Edges;
import io.locum.heap.index.Graph;
import io.locum.heap.index.InDegrees;
import io.locum.heap.index.IntList;
import io.locum.heap.index.IntStore;
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

    private static final int NO_CLASS = -1;

    private final Graph graph;
    private final InDegrees degrees;
    private final Edges edges;
    private final int[] classEdges;

    /** By object: {@link #UNVISITED}, {@link #ROOT}, its number, or ~ the object that dominates a peeled one. */
    final IntStore states;

    /** By object, of peeled ones: what it retains. */
    final Amounts retained;

    /** By number: the object, its parent in the tree of the search, its semidominator so far, its size and what it peeled. */
    final IntList objects;

    final IntList parents;
    final IntList semis;
    final IntList sizes;
    final Amounts amounts;
    final CrossEdges cross;

    /** Reference objects found on the way, for {@link WeakReach}. */
    final IntList referenceObjects;

    private final Frames frames;
    private final Deferred deferred;
    private int count;
    private int object;
    private int number;
    private boolean peelable;
    private int deferredFrom;
    private int classEdge = NO_CLASS;

    DepthFirstSearch(Graph graph, InDegrees degrees, Workspace workspace) {
        this.graph = graph;
        this.degrees = degrees;
        this.edges = graph.edges();
        this.classEdges = graph.classEdges();
        this.states = workspace.ints(graph.objects());
        this.retained = new Amounts(workspace.ints(graph.objects()));
        this.objects = new IntList(workspace);
        this.parents = new IntList(workspace);
        this.semis = new IntList(workspace);
        this.sizes = new IntList(workspace);
        this.amounts = new Amounts(sizes);
        this.cross = new CrossEdges(workspace);
        this.referenceObjects = new IntList(workspace);
        this.frames = new Frames(workspace);
        this.deferred = new Deferred(workspace);
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
            states.set(root, ROOT);
        }
        int[] numbers = new int[roots.length];
        for (int i = 0; i < roots.length; i++) {
            numbers[i] = count + 1;
            enter(roots[i], ROOTS);
            walk();
        }
        for (int i = 0; i < roots.length; i++) {
            states.set(roots[i], numbers[i]);
        }
        frames.release();
        deferred.release();
    }

    private void walk() {
        int bottom = frames.depth();
        while (true) {
            int target = nextTarget();
            if (target != Heap.NONE) {
                look(target);
            } else {
                boolean peeled = leave();
                if (frames.depth() == bottom) {
                    return;
                }
                back(peeled);
            }
        }
    }

    private int nextTarget() {
        if (classEdge != NO_CLASS) {
            int target = classEdge;
            classEdge = NO_CLASS;
            return target;
        }
        return edges.next();
    }

    private void look(int target) {
        int state = states.get(target);
        if (state == UNVISITED) {
            frames.push(edges.position(), peelable, deferredFrom);
            enter(target, number);
        } else if (state > number) {
            if (semis.get(state) > number) {
                semis.set(state, number);
            }
        } else if (state > 0 && state != number) {
            deferred.add(state, deferredFrom);
        }
    }

    private void enter(int entered, int parent) {
        count++;
        object = entered;
        number = count;
        number(entered, parent);
        if (parent != ROOTS) {
            states.set(entered, number);
        }
        edges.of(entered);
        amounts.set(number, edges.shallow());
        peelable = parent != ROOTS && entered >= graph.classObjects() && degrees.single(entered);
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
            sizes.add(0);
        } else {
            objects.set(count, entered);
            parents.set(count, parent);
            semis.set(count, parent);
        }
    }

    /** Done with an object; answers whether it was peeled. */
    private boolean leave() {
        int parent = parents.get(number);
        if (!peelable) {
            deferred.emit(deferredFrom, number, cross);
            return false;
        }
        long amount = amounts.get(number);
        states.set(object, ~objects.get(parent));
        retained.set(object, amount);
        amounts.add(parent, amount);
        deferred.handOver(frames.topDeferredFrom(), deferredFrom, parent, semis);
        count--;
        return true;
    }

    private void back(boolean peeled) {
        number = parents.get(number);
        object = objects.get(number);
        peelable = peeled && frames.topPeelable();
        deferredFrom = frames.topDeferredFrom();
        edges.resume(object, frames.topPosition());
        frames.pop();
    }
}
