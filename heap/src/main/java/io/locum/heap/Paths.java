package io.locum.heap;

import java.util.List;

/** Ways from a root to an object by strong references. */
public interface Paths {

    /**
     * A shortest way: the root first, the object last; empty when none leads there. Each call walks the graph from the
     * roots, so ask for many at once.
     */
    List<List<Step>> shortest(int... objects);

    /**
     * One object on the way.
     *
     * @param holder how the object before refers to it: {@code next}, {@code static CACHE}, {@code [17]}, {@code <class>},
     *     {@code <super>}, {@code <loader>}, {@code <signers>}, {@code <protection domain>}, {@code <constant pool>}, of a
     *     thread's frames {@code <local>}; of the first object, empty
     */
    record Step(int object, String holder) {}
}
