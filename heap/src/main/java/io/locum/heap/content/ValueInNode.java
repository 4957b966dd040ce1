package io.locum.heap.content;

import java.util.List;

/**
 * Entries in a concurrent map whose values are nodes that hold the real ones.
 *
 * @param map the fields that lead to the map
 * @param value the fields that lead from a node to the value
 */
record ValueInNode(List<String> map, List<String> value) implements Structure {

    private static final Structure TABLE = new StripedTable();

    ValueInNode {
        map = List.copyOf(map);
        value = List.copyOf(value);
    }

    @Override
    public long count(FieldReader reader, int collection) {
        return TABLE.count(reader, inner(reader, collection));
    }

    @Override
    public long room(FieldReader reader, int collection) {
        return TABLE.room(reader, inner(reader, collection));
    }

    @Override
    public void sample(FieldReader reader, int collection, Sample sample) {
        Sample nodes = new Sample(sample.missing());
        TABLE.sample(reader, inner(reader, collection), nodes);
        for (Sample.Entry entry : nodes.entries()) {
            sample.add(entry.key(), reader.reference(entry.value(), value.toArray(String[]::new)));
        }
    }

    private int inner(FieldReader reader, int collection) {
        return reader.reference(collection, map.toArray(String[]::new));
    }
}
