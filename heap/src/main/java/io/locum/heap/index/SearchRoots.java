package io.locum.heap.index;

import io.locum.heap.Heap;
import java.util.Arrays;

/** The objects from which everything is reached, each once. Locals of threads that have an object belong to these. */
final class SearchRoots {

    private SearchRoots() {}

    static int[] of(RootList roots, ObjectIds ids, ThreadLocals locals) {
        Bits met = new Bits(ids.size());
        int[] found = new int[roots.size()];
        int count = 0;
        for (int i = 0; i < roots.size(); i++) {
            int object = ids.find(roots.id(i));
            boolean local = ThreadLocals.isLocal(roots.tag(i)) && locals.knows(roots.thread(i));
            if (object != Heap.NONE && !local && met.add(object)) {
                found[count++] = object;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
