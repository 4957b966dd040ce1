package io.locum.heap.index;

import io.locum.heap.Heap;

/**
 * Collects objects and the ids they refer to, and looks all ids up in one go before it writes. A look-up waits for memory;
 * in a loop that does nothing else a processor has ten of them under way.
 */
final class EdgeBatch {

    private static final int IDS = 1 << 10;
    private static final int OBJECTS = 1 << 9;

    private static final int NO_LENGTH = -1;

    private final ObjectIds index;
    private final GraphWriter writer;
    private final InDegrees degrees;
    private final Bits leaves;
    private final ObjectTable objects;
    private final boolean[] classMatters;
    private final long[] ids = new long[IDS];
    private final int[] targets = new int[IDS];
    private final IndexedClass[] ofClass = new IndexedClass[OBJECTS];
    private final int[] lengths = new int[OBJECTS];
    private final int[] ends = new int[OBJECTS];
    private int idCount;
    private int objectCount;
    private boolean continued;
    private boolean edgeWritten;

    /** Collects from the first object on, and notes the degrees of all and which are leaves. */
    EdgeBatch(ObjectIds index, GraphWriter writer, Ranks ranks, ClassTable classes) {
        this.index = index;
        this.writer = writer;
        this.degrees = ranks.degrees();
        this.leaves = ranks.leaves();
        this.objects = ranks.objects();
        this.classMatters = classes.heldByInstances(ranks.roots());
    }

    /** Begins the next object. */
    void begin(IndexedClass of) {
        begin(of, NO_LENGTH);
    }

    /** Begins the next object, an array. */
    void begin(IndexedClass of, int length) {
        ofClass[objectCount] = of;
        lengths[objectCount] = length;
    }

    /** Adds an id that the object holds; of a reference object, that of its referent first. */
    void id(long id) {
        if (idCount == IDS) {
            flush(false);
        }
        ids[idCount++] = id;
    }

    void end() {
        ends[objectCount++] = idCount;
        if (objectCount == OBJECTS) {
            flush(true);
        }
    }

    /** Writes what was collected; all of it is whole. */
    void finish() {
        flush(true);
    }

    private void flush(boolean whole) {
        for (int i = 0; i < idCount; i++) {
            targets[i] = ids[i] == 0 ? Heap.NONE : index.find(ids[i]);
        }
        // Referents count too; an object that is taken to have more references than it has is only not peeled.
        for (int i = 0; i < idCount; i++) {
            if (targets[i] != Heap.NONE) {
                degrees.seen(targets[i]);
            }
        }
        int next = 0;
        for (int i = 0; i < objectCount; i++) {
            next = write(i, next, ends[i]);
            finishObject();
        }
        if (!whole) {
            ofClass[0] = ofClass[objectCount];
            lengths[0] = lengths[objectCount];
            if (next < idCount) {
                write(objectCount, next, idCount);
                continued = true;
            }
        }
        idCount = 0;
        objectCount = 0;
    }

    private int write(int slot, int from, int to) {
        int next = from;
        IndexedClass of = ofClass[slot];
        if (!continued) {
            int place = writer.begin(of.number());
            objects.setState(writer.object(), place);
            if (lengths[slot] != NO_LENGTH) {
                writer.length(lengths[slot]);
            }
            edgeWritten = classMatters[of.number()];
            if (of.kind() != ReferenceKind.STRONG) {
                writer.referent(targets[next++]);
                edgeWritten = true;
            }
        }
        continued = false;
        for (; next < to; next++) {
            int target = targets[next];
            if (target != Heap.NONE) {
                writer.edge(target);
                edgeWritten = true;
            }
        }
        return next;
    }

    private void finishObject() {
        if (!edgeWritten) {
            leaves.add(writer.object());
        }
        writer.end();
    }
}
