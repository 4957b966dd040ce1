package io.locum.heap;

import java.util.function.IntConsumer;

/**
 * The dominator tree: an object's dominator is the nearest one that every path from a root to it passes. What an object
 * dominates would go with it. Only strong references count.
 */
public interface Dominators {

    /** In place of a dominator: the roots together; no single object keeps this one alive. */
    int ROOTS = -1;

    /** In place of a dominator: no path of strong references leads here. */
    int UNREACHABLE = -2;

    /** The object's immediate dominator, {@link #ROOTS} or {@link #UNREACHABLE}. */
    int of(int object);

    /** Whether a path of strong references leads to it. */
    default boolean isReachable(int object) {
        return of(object) != UNREACHABLE;
    }

    /** What would be freed without this object, itself included, in bytes; its own size when it is unreachable. */
    long retained(int object);

    /** The objects immediately dominated, or with {@link #ROOTS} the topmost; largest retained size first. */
    int[] children(int object);

    /** Visits the immediately dominated ones in no particular order. */
    void forEachChild(int object, IntConsumer visitor);

    /** The sizes of all reachable objects, in bytes. */
    long total();

    /** The sizes of all objects that only this sort of reference, or none at all, leads to. */
    long reachableOnlyBy(Strength strength);

    /** How strongly the best path from a root holds an object. */
    enum Strength {
        STRONG,
        SOFT,
        WEAK,
        FINALIZER,
        PHANTOM,
        UNREACHABLE
    }
}
