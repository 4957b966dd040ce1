package io.locum.heap.content;

import java.util.Optional;

/** The table of a {@code ConcurrentHashMap}, whose count is spread over cells. */
record StripedTable() implements Structure {

    @Override
    public long count(FieldReader reader, int collection) {
        return Math.max(
                0,
                reader.number(collection, "baseCount") + cells(reader, reader.reference(collection, "counterCells")));
    }

    @Override
    public long room(FieldReader reader, int collection) {
        return reader.length(reader.reference(collection, "table"));
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.of(new Extent("baseCount", "", "counterCells", "table", 1 / HashTable.MOST_FULL));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        HashTable.chains(reader, reader.reference(collection, "table"), "key", "val", sample);
    }

    /** The sum over an array of cells, as {@code LongAdder} has them too. */
    static long cells(FieldReader reader, int cells) {
        long sum = 0;
        for (int cell : reader.spread(cells, Integer.MAX_VALUE)) {
            sum += reader.number(cell, "value");
        }
        return sum;
    }
}
