package io.locum.heap.content;

import io.locum.heap.Heap;

/** JCTools' queue of linked arrays; its indexes count in steps of two. */
record ChunkedQueue() implements Structure {

    @Override
    public long count(FieldReader reader, int queue) {
        return (reader.number(queue, "producerIndex") - reader.number(queue, "consumerIndex")) / 2;
    }

    @Override
    public void sample(FieldReader reader, int queue, Sample sample) {
        for (int element : reader.spread(reader.reference(queue, "consumerBuffer"), sample.missing() * 2)) {
            sample.add(Heap.NONE, element);
        }
    }
}
