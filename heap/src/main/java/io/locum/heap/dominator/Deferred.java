package io.locum.heap.dominator;

import io.locum.heap.index.IntArray;
import io.locum.heap.index.Workspace;

/**
 * The references to smaller numbers that objects of the current path made so far, those of an object behind those of its
 * parent. Whose they will be is known when an object is left: its own, or its parent's if it is peeled. The same target
 * twice is kept once where a small table remembers it: instances by the million refer to one class.
 */
final class Deferred {

    private static final int REMEMBERED = 1 << 12;

    private final IntArray targets;
    private final int[] places = new int[REMEMBERED];

    Deferred(Workspace workspace) {
        targets = workspace.list();
    }

    int size() {
        return targets.size();
    }

    /** Adds a target for the object whose targets begin here. */
    void add(int target, int from) {
        int slot = slot(target);
        int place = places[slot];
        if (place >= from && place < targets.size() && targets.get(place) == target) {
            return;
        }
        places[slot] = targets.size();
        targets.add(target);
    }

    private static int slot(int target) {
        return ((target * 0x9E37_79B9) >>> 20) & (REMEMBERED - 1);
    }

    /** Makes all from one place on edges out of this number. */
    void emit(int from, int number, CrossEdges cross) {
        for (int i = from; i < targets.size(); i++) {
            cross.add(targets.get(i), number);
        }
        targets.resize(from);
    }

    /**
     * Makes all from one place on the parent's own, whose begin further down. A target with a larger number than the
     * parent's lies below it in the tree of the search: there such a reference is all that semidominators are made of.
     */
    void handOver(int parentFrom, int from, int parent, IntArray semis) {
        int end = targets.size();
        if (from == end) {
            return;
        }
        targets.resize(from);
        for (int i = from; i < end; i++) {
            int target = targets.get(i);
            if (target < parent) {
                add(target, parentFrom);
            } else if (target > parent && semis.get(target) > parent) {
                semis.set(target, parent);
            }
        }
    }

    void release() {
        targets.release();
    }
}
