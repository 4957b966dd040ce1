package io.locum.heap.content;

import io.locum.heap.Heap;

/**
 * A queue of linked atomic arrays that counts what came and what went.
 *
 * @param array the field with the array that is read from
 */
record CountedArrays(String array) implements Structure {

    @Override
    public long count(FieldReader reader, int queue) {
        return index(reader, queue, "producerIndex") - index(reader, queue, "consumerIndex");
    }

    /** A number of the queue's own, or an atomic one beside it. */
    private static long index(FieldReader reader, int queue, String field) {
        int atomic = reader.reference(queue, field);
        return atomic == Heap.NONE ? reader.number(queue, field) : reader.number(atomic, "value");
    }

    @Override
    public void sample(FieldReader reader, int queue, Sample sample) {
        for (int element : reader.spread(reader.reference(queue, array, "array"), sample.missing() * 2)) {
            if (!reader.className(element).startsWith("java.util.concurrent.atomic.")) {
                sample.add(Heap.NONE, element);
            }
        }
    }
}
