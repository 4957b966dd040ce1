package io.locum.heap.content;

import io.locum.heap.Heap;

/** What was written to a Netty channel and not yet sent: flushed entries, then those that are not. */
record OutboundWrites() implements Structure {

    @Override
    public long count(FieldReader reader, int buffer) {
        return of(reader, buffer).count(reader, buffer);
    }

    @Override
    public void sample(FieldReader reader, int buffer, Sample sample) {
        of(reader, buffer).sample(reader, buffer, sample);
    }

    private static Structure of(FieldReader reader, int buffer) {
        String first = reader.reference(buffer, "flushedEntry") == Heap.NONE ? "unflushedEntry" : "flushedEntry";
        return new LinkedNodes(first, "msg", "", "");
    }
}
