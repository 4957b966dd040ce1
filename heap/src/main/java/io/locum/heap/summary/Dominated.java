package io.locum.heap.summary;

import java.util.List;

/**
 * A box of the dominator tree: an object or several of one class with the same dominator, and what they keep alive.
 *
 * @param className the class; of a class seen as the holder of its static fields, that class's name; else empty
 * @param name what tells an object from others of its class: a thread's name; may be empty
 * @param objects how many
 * @param retained what would go with them, in bytes
 * @param estimated whether count and bytes come from a sample of the boxes above
 * @param inside what they dominate, largest first; smaller than the box by their own size
 */
public record Dominated(
        Sort sort,
        String className,
        String name,
        long objects,
        long retained,
        boolean estimated,
        List<Dominated> inside) {

    public Dominated {
        inside = List.copyOf(inside);
    }

    /** What a box stands for. */
    public enum Sort {
        /** All that is strongly reachable. */
        ALL,
        /** One object. */
        OBJECT,
        /** A class, seen as the holder of its static fields. */
        CLASS,
        /** Objects of one class, each too small for a box of its own. */
        GROUP,
        /** Objects of one class, each keeping the next alive, as in a linked list. */
        CHAIN,
        /** Objects of several classes that are too small to be shown. */
        REST
    }
}
