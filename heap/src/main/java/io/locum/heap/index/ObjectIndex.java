package io.locum.heap.index;

import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.HeapRecords;

/**
 * What leads from an id to a number, from a number to its record, and from a record to its class and size. For any number
 * of threads.
 *
 * @param locals what the frames of threads hold, by thread
 */
record ObjectIndex(
        DumpBytes bytes, ObjectIds ids, ClassTable classes, Layout layout, RecordPlaces places, ThreadLocals locals) {

    /** A cursor with records of its own; it stands on nothing yet. */
    RecordCursor cursor() {
        return new RecordCursor(this, places.records());
    }

    /** The records of all objects but classes, in the order of the file. */
    HeapRecords records() {
        return places.records();
    }

    /** Whether these records stand on this object; all objects before it have been met. A record can be there twice. */
    boolean standOn(HeapRecords records, int object) {
        return ids.inOrder() || ids.find(records.id()) == object;
    }
}
