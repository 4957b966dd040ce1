package io.locum.heap.index;

import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.HeapExtents;
import io.locum.heap.hprof.HeapRecords;

/**
 * From an object's number to its record: the place of every sixteenth is kept, and from there records are counted. For
 * any number of threads, each with {@link HeapRecords} of its own.
 */
final class RecordPlaces {

    /** An anchor for so many objects: half a byte each, and eight short steps on the average. */
    static final int EVERY = 16;

    private final DumpBytes bytes;
    private final HeapExtents extents;
    private final ObjectIds ids;
    private final Places classes;
    private final long[] anchors;

    RecordPlaces(DumpBytes bytes, HeapExtents extents, ObjectIds ids, Places classes) {
        this.bytes = bytes;
        this.extents = extents;
        this.ids = ids;
        this.classes = classes;
        this.anchors = new long[(ids.size() - ids.classObjects() + EVERY - 1) / EVERY];
    }

    /** Says where an object's record begins; every object that is no class is told once. */
    void put(int object, long at) {
        int number = object - ids.classObjects();
        if (number % EVERY == 0) {
            anchors[number / EVERY] = at;
        }
    }

    HeapRecords records() {
        return new HeapRecords(bytes, extents);
    }

    /** Where a class's record begins. */
    long ofClass(int object) {
        return classes.at(object);
    }

    /** Makes the records stand on this object, which is no class. */
    void moveTo(int object, HeapRecords records) {
        int number = object - ids.classObjects();
        records.startAt(anchors[number / EVERY]);
        int expected = object - number % EVERY;
        while (true) {
            if (ids.inOrder() || ids.find(records.id()) == expected) {
                if (expected == object) {
                    return;
                }
                expected++;
            }
            if (!records.next()) {
                throw new IllegalStateException("no record of object " + object);
            }
        }
    }
}
