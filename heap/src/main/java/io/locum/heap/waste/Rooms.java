package io.locum.heap.waste;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.ValueType;
import io.locum.heap.content.CollectionReader;
import io.locum.heap.content.Extent;
import io.locum.heap.content.FieldReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds collections that are empty, or have far more room than entries. */
final class Rooms {

    /**
     * How many times what its entries need a sparse collection has room for. Lists grow by half, deques and hash tables to
     * twice their length: what has ever been full has no more than that. Beyond, it was made too large or was emptied.
     */
    private static final int SPARSE = 4;

    /** To look at a table takes its time: of a class with many more collections, evenly spaced ones are looked at. */
    private static final int LOOKED_AT = 1 << 16;

    /** Their room is what they are for: the bound of a queue, one place for each constant. */
    private static final Set<String> FIXED = Set.of("java.util.EnumMap", "java.util.concurrent.ArrayBlockingQueue");

    /** The empty ones of these are shared by all, and the others are as long as need be. */
    private static final String UNMODIFIABLE = "java.util.ImmutableCollections$";

    private final Dominators dominators;
    private final Cursor array;
    private final int referenceBytes;
    private final Tally[] byClass;
    private final Drawn drawnEmpty = new Drawn();
    private final Drawn drawnSparse = new Drawn();

    private static final class Tally {
        private final String name;
        private final double places;
        private final Optional<Field> count;
        private final Optional<Field> less;
        private final Optional<Field> unless;
        private final Optional<Field> table;
        private final int every;
        private long seen;
        private long empty;
        private long emptyBytes;
        private long sparse;
        private long sparseBytes;
        private long sparseSaved;
        private long room;
        private long used;

        Tally(HeapClass type, Extent extent) {
            name = type.name();
            places = extent.places();
            every = Integer.highestOneBit((int) Math.max(1, Math.min(1 << 30, type.instances() / LOOKED_AT)));
            count = type.field(extent.count()).filter(field -> field.type() != ValueType.OBJECT);
            less = type.field(extent.less()).filter(field -> field.type() != ValueType.OBJECT);
            unless = type.field(extent.unless()).filter(field -> field.type() == ValueType.OBJECT);
            table = type.field(extent.array()).filter(field -> field.type() == ValueType.OBJECT);
        }
    }

    Rooms(Heap heap) {
        this.dominators = heap.dominators();
        this.array = heap.cursor();
        this.referenceBytes =
                heap.info().compressedReferences() ? Integer.BYTES : heap.info().idBytes();
        this.byClass = new Tally[heap.classes().size()];
        CollectionReader collections = new CollectionReader(new FieldReader(heap));
        for (HeapClass type : heap.classes()) {
            if (type.instances() > 0
                    && !FIXED.contains(type.name())
                    && !type.name().startsWith(UNMODIFIABLE)) {
                collections
                        .extent(type)
                        .map(extent -> new Tally(type, extent))
                        .filter(tally -> tally.count.isPresent() || tally.table.isPresent())
                        .ifPresent(tally -> byClass[type.number()] = tally);
            }
        }
    }

    boolean knows(int classNumber) {
        return byClass[classNumber] != null;
    }

    void add(Cursor collection) {
        Tally tally = byClass[collection.heapClass().number()];
        if (tally.unless.isPresent() && collection.reference(tally.unless.get()) != Heap.NONE) {
            return;
        }
        long count = tally.count.isPresent() ? collection.primitive(tally.count.get()) : -1;
        if (tally.less.isPresent()) {
            count -= collection.primitive(tally.less.get());
        }
        if (count == 0 || tally.seen++ % tally.every == 0) {
            look(tally, collection, count);
        }
    }

    private void look(Tally tally, Cursor collection, long count) {
        int table = tally.table.isPresent() ? collection.reference(tally.table.get()) : Heap.NONE;
        boolean own = table != Heap.NONE
                && dominators.of(table) == collection.object()
                && array.moveTo(table).kind() == ObjectKind.OBJECT_ARRAY;
        long room = own ? array.length() : 0;
        if (count == 0 || (tally.count.isEmpty() && own && room == 0)) {
            empty(tally, collection, own ? array.shallow() : 0);
        } else if (own && tally.count.isPresent()) {
            sparse(tally, collection, count < 0 ? count + room : count, room);
        }
    }

    private void empty(Tally tally, Cursor collection, long roomBytes) {
        long bytes = collection.shallow() + roomBytes;
        tally.empty++;
        tally.emptyBytes += bytes;
        drawnEmpty.add(collection.object(), bytes);
    }

    private void sparse(Tally tally, Cursor collection, long count, long room) {
        long needed = (long) Math.ceil(count * tally.places);
        if (count <= 0 || room < SPARSE * needed) {
            return;
        }
        // hash tables have a length that is a power of two
        long least = tally.places > 1 ? Math.max(1, Long.highestOneBit(Math.max(1, 2 * needed - 1))) : needed;
        long saved = ((room - least) * referenceBytes) & -Long.BYTES;
        tally.sparse += tally.every;
        tally.sparseBytes += tally.every * (collection.shallow() + array.shallow());
        tally.sparseSaved += tally.every * saved;
        tally.room += tally.every * room;
        tally.used += tally.every * needed;
        drawnSparse.add(collection.object(), saved, tally.every);
    }

    Optional<Waste.Part> empty(Holding holding) {
        List<WasteLine> lines = new ArrayList<>();
        for (Tally tally : byClass) {
            if (tally != null && tally.empty > 0) {
                lines.add(new WasteLine(
                        tally.name, Optional.empty(), tally.empty, tally.emptyBytes, tally.emptyBytes, 0, 0, 0));
            }
        }
        return Parts.of(WasteKind.EMPTY_COLLECTIONS, sorted(lines), drawnEmpty, holding);
    }

    Optional<Waste.Part> sparse(Holding holding) {
        List<WasteLine> lines = new ArrayList<>();
        for (Tally tally : byClass) {
            if (tally != null && tally.sparse > 0) {
                lines.add(new WasteLine(
                        tally.name,
                        Optional.empty(),
                        tally.sparse,
                        tally.sparseBytes,
                        tally.sparseSaved,
                        0,
                        tally.room,
                        tally.used));
            }
        }
        return Parts.of(WasteKind.SPARSE_COLLECTIONS, sorted(lines), drawnSparse, holding);
    }

    private static List<WasteLine> sorted(List<WasteLine> lines) {
        lines.sort(Comparator.comparingLong(WasteLine::saved).reversed().thenComparing(WasteLine::what));
        return lines;
    }
}
