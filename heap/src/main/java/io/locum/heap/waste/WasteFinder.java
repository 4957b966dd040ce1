package io.locum.heap.waste;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a heap could do without: one read of the dump from end to end, in which each array of primitives, boxed
 * number and collection is looked at once. Takes four bytes for each different content, an eighth of the largest Java heap
 * at most, and some megabytes besides.
 */
public final class WasteFinder {

    private static final int SHARE_OF_HEAP = 8;

    private final Heap heap;
    private final Dominators dominators;
    private final Fingerprints prints;
    private final Duplicates duplicates;
    private final Boxes boxes;
    private final Rooms rooms;

    private WasteFinder(Heap heap, long mostBytes) {
        this.heap = heap;
        this.dominators = heap.dominators();
        this.prints = new Fingerprints(contents(heap), mostBytes);
        this.duplicates = new Duplicates(heap, prints);
        this.boxes = new Boxes(heap, prints);
        this.rooms = new Rooms(heap);
    }

    /** Computes dominators if they are not there yet. */
    public static Waste of(Heap heap) {
        return of(heap, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** The same with a table of contents of so many bytes at most. */
    static Waste of(Heap heap, long mostBytes) {
        WasteFinder finder = new WasteFinder(heap, mostBytes);
        heap.scan(finder::look);
        finder.duplicates.finish();
        finder.boxes.finish();
        return finder.found();
    }

    /** As many different contents as there can be. */
    private static long contents(Heap heap) {
        long arrays = heap.classes().stream()
                .filter(type -> type.name().endsWith("[]") && type.name().indexOf('.') < 0)
                .mapToLong(HeapClass::instances)
                .sum();
        return arrays + Boxes.count(heap);
    }

    private void look(Cursor cursor) {
        ObjectKind kind = cursor.kind();
        if (kind == ObjectKind.PRIMITIVE_ARRAY) {
            if (dominators.isReachable(cursor.object())) {
                duplicates.add(cursor);
            }
        } else if (kind == ObjectKind.INSTANCE) {
            int type = cursor.heapClass().number();
            if (boxes.knows(type)) {
                if (dominators.isReachable(cursor.object())) {
                    boxes.add(cursor);
                }
            } else if (rooms.knows(type) && dominators.isReachable(cursor.object())) {
                rooms.add(cursor);
            }
        }
    }

    private Waste found() {
        Holding holding = new Holding(heap);
        List<Waste.Part> parts = new ArrayList<>();
        boolean blanked = duplicates.isBlanked();
        if (!blanked) {
            duplicates.strings(holding).ifPresent(parts::add);
            duplicates.arrays(holding).ifPresent(parts::add);
        }
        rooms.empty(holding).ifPresent(parts::add);
        rooms.sparse(holding).ifPresent(parts::add);
        Optional<Waste.Part> numbers = blanked ? Optional.empty() : boxes.part(holding);
        numbers.ifPresent(parts::add);
        return new Waste(dominators.total(), blanked, prints.fullAt(), duplicates.blankBytes(), parts);
    }
}
