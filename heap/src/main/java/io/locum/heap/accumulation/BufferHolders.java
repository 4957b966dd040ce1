package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.content.CollectionReader;
import io.locum.heap.content.FieldReader;

/**
 * Finds the collection that a buffer is kept in: up the dominators, through slices and whatever wraps it, and through nodes
 * and tables as long as they go on.
 */
final class BufferHolders {

    /** What wraps a buffer, one in the other: a frame, its reader, a message. */
    private static final int WRAPPERS = 8;

    /** As deep as a tree or a list of somebody's own is followed. */
    private static final int LONGEST_CLIMB = 10_000;

    private final FieldReader reader;
    private final CollectionReader collections;
    private final Dominators dominators;
    private final Linked linked;

    BufferHolders(FieldReader reader, CollectionReader collections) {
        this.reader = reader;
        this.collections = collections;
        this.dominators = reader.heap().dominators();
        this.linked = new Linked(reader);
    }

    /** The collection: the outermost that keeps its entries in the nearest one; {@link Heap#NONE} without one. */
    int of(int buffer) {
        int found = Heap.NONE;
        int wrappers = 0;
        int at = dominators.of(buffer);
        for (int i = 0; at >= 0 && wrappers < WRAPPERS && i < LONGEST_CLIMB; i++) {
            if (collections.knows(at)) {
                return outermost(at);
            }
            if (isStructure(at)) {
                found = reader.heap().kind(at) == ObjectKind.OBJECT_ARRAY || found == Heap.NONE ? at : found;
            } else if (isChained(at)) {
                at = linked.first(at);
                found = at;
            } else if (found != Heap.NONE) {
                return found;
            } else {
                wrappers++;
            }
            at = dominators.of(at);
        }
        return found;
    }

    private boolean isStructure(int object) {
        return reader.heap().kind(object) == ObjectKind.OBJECT_ARRAY || JdkNames.isNode(reader.className(object));
    }

    /** A slice holds the buffer it is cut from, and is no list for that. */
    private boolean isChained(int object) {
        return !reader.className(object).startsWith("java.nio.") && linked.isPart(object, dominators.of(object));
    }

    private int outermost(int collection) {
        int at = collection;
        int around = dominators.of(at);
        while (around >= 0 && collections.wraps(around, at)) {
            at = around;
            around = dominators.of(at);
        }
        return at;
    }
}
