package io.locum.heap.content;

/** Guava's caches: segments, each with a table of chains. */
record Segments() implements Structure {

    @Override
    public long count(FieldReader reader, int cache) {
        long count = 0;
        for (int segment : segments(reader, cache)) {
            count += reader.number(segment, "count");
        }
        return count;
    }

    @Override
    public void sample(FieldReader reader, int cache, Sample sample) {
        int[] segments = segments(reader, cache);
        for (int i = 0; i < segments.length && !sample.full(); i++) {
            Sample part = new Sample(Math.max(1, sample.missing() / (segments.length - i)));
            HashTable.chains(reader, reader.reference(segments[i], "table", "array"), "key", "valueReference", part);
            for (Sample.Entry entry : part.entries()) {
                sample.add(entry.key(), reader.reference(entry.value(), "referent"));
            }
        }
    }

    private static int[] segments(FieldReader reader, int cache) {
        return reader.spread(reader.reference(cache, "segments"), Integer.MAX_VALUE);
    }
}
