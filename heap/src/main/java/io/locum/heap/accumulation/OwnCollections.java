package io.locum.heap.accumulation;

import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Sample;
import java.util.Arrays;
import java.util.Optional;

/** Says what an object is that no library's class tells: an array, a hash table, a list or a tree of somebody's own. */
final class OwnCollections {

    private final FieldReader reader;
    private final Linked linked;
    private final Buckets buckets;
    private final Probed probed;
    private final Filled filled;

    OwnCollections(FieldReader reader) {
        this.reader = reader;
        this.linked = new Linked(reader);
        this.buckets = new Buckets(reader);
        this.filled = new Filled(reader);
        this.probed = new Probed(reader, filled);
    }

    /**
     * What it is; any object that is no array is taken for the first of linked ones. Empty: the keys of a table, which
     * its values stand for.
     */
    Optional<OwnCollection> of(int object) {
        if (reader.heap().kind(object) != ObjectKind.OBJECT_ARRAY) {
            return Optional.of(chain(object));
        }
        Optional<OwnCollection> chained = buckets.of(object);
        return chained.isPresent()
                ? chained
                : switch (probed.at(object)) {
                    case NO_TABLE -> Optional.of(array(object));
                    case KEYS -> Optional.empty();
                    case VALUES -> Optional.of(probed.table(object));
                };
    }

    private OwnCollection array(int array) {
        int length = reader.length(array);
        return new OwnCollection(
                new Container(reader.className(array), Kind.ARRAY, "an array", length, -1),
                filled.count(array),
                0,
                most -> Arrays.stream(reader.spread(array, most))
                        .mapToObj(element -> new Sample.Entry(Heap.NONE, element))
                        .toList());
    }

    private OwnCollection chain(int first) {
        return new OwnCollection(
                new Container(reader.className(first), Kind.LINKED, "objects that refer to one another", 0, -1),
                linked.count(first),
                0,
                most -> linked.entries(first, most));
    }
}
