package io.locum.heap.waste;

import io.locum.heap.Cursor;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ValueType;
import io.locum.heap.hprof.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts boxed numbers, and those that are equal to another one. */
final class Boxes {

    private static final List<String> CLASSES = List.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double");

    private final Waiting waiting;
    private final Tally[] byClass;
    private final Drawn drawn = new Drawn();

    private static final class Tally {
        private final String name;
        private final Field value;
        private long objects;
        private long copies;
        private long size;

        Tally(String name, Field value) {
            this.name = name;
            this.value = value;
        }
    }

    Boxes(Heap heap, Fingerprints prints) {
        this.waiting = new Waiting(prints, this::again);
        this.byClass = new Tally[heap.classes().size()];
        for (String name : CLASSES) {
            for (HeapClass type : heap.classes(name)) {
                type.field("value")
                        .filter(field -> field.type() != ValueType.OBJECT)
                        .ifPresent(field -> byClass[type.number()] = new Tally(name, field));
            }
        }
    }

    /** How many of them there are, reachable or not. */
    static long count(Heap heap) {
        return CLASSES.stream()
                .flatMap(name -> heap.classes(name).stream())
                .mapToLong(HeapClass::instances)
                .sum();
    }

    boolean knows(int classNumber) {
        return byClass[classNumber] != null;
    }

    void add(Cursor box) {
        int type = box.heapClass().number();
        Tally tally = byClass[type];
        tally.objects++;
        tally.size = box.shallow();
        waiting.add(ContentHash.of(box.primitive(tally.value), ~type), type, tally.size);
        drawn.add(box.object(), tally.size);
    }

    private void again(long hash, int type, long bytes) {
        byClass[type].copies++;
    }

    /** To be called when all have been added. */
    void finish() {
        waiting.flush();
    }

    Optional<Waste.Part> part(Holding holding) {
        List<WasteLine> lines = new ArrayList<>();
        for (Tally tally : byClass) {
            if (tally != null && tally.objects > 0) {
                lines.add(new WasteLine(
                        tally.name,
                        Optional.empty(),
                        tally.objects,
                        tally.objects * tally.size,
                        tally.copies * tally.size,
                        tally.objects - tally.copies,
                        0,
                        0));
            }
        }
        lines.sort(Comparator.comparingLong(WasteLine::bytes).reversed().thenComparing(WasteLine::what));
        return Parts.of(WasteKind.BOXED_NUMBERS, lines, drawn, holding);
    }
}
