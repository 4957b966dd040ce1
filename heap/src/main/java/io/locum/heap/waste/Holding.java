package io.locum.heap.waste;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.StaticField;
import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says through which fields objects are held. Goes up the dominator tree, out of strings, arrays and the JDK's
 * collections, to the first object of another sort, and looks which of its fields refers to where it came from. An
 * object that several others hold is said to be held by what keeps all of them alive, in no field.
 */
final class Holding {

    private static final int MOST = 12;

    /** From a number in a node in a table in a map in a set in a list: more is a long list, which is left in its middle. */
    private static final int HIGHEST = 200;

    private static final String STRING = "java.lang.String";
    private static final List<String> INSIDE = List.of("java.util.", "java.lang.ref.");

    private final Heap heap;
    private final Dominators dominators;
    private final Cursor cursor;

    Holding(Heap heap) {
        this.heap = heap;
        this.dominators = heap.dominators();
        this.cursor = heap.cursor();
    }

    private record Place(String what, String className, String field) {}

    private static final class Sum {
        private double objects;
        private long bytes;
    }

    /** The fields by which most of these are held. */
    List<WasteHolder> of(Drawn drawn) {
        Map<Place, Sum> sums = new LinkedHashMap<>();
        drawn.forEach((object, count, bytes) -> {
            Sum sum = sums.computeIfAbsent(place(object), unused -> new Sum());
            sum.objects += count;
            sum.bytes += bytes;
        });
        List<WasteHolder> holders = new ArrayList<>();
        sums.forEach((place, sum) -> holders.add(
                new WasteHolder(place.what(), place.className(), place.field(), Math.round(sum.objects), sum.bytes)));
        holders.sort(Comparator.comparingLong(WasteHolder::bytes)
                .reversed()
                .thenComparing(WasteHolder::className)
                .thenComparing(WasteHolder::field));
        return holders.subList(0, Math.min(MOST, holders.size()));
    }

    private Place place(int object) {
        int at = object;
        String what = cursor.moveTo(object).heapClass().name();
        int above = dominators.of(at);
        for (int steps = 0; above >= 0 && steps < HIGHEST && isInside(above); steps++) {
            if (cursor.heapClass().name().equals(STRING)) {
                what = STRING;
            }
            at = above;
            above = dominators.of(at);
        }
        if (above < 0) {
            return new Place(what, "", "");
        }
        cursor.moveTo(above);
        return cursor.kind() == ObjectKind.CLASS ? ofClass(what, at, above) : ofInstance(what, at);
    }

    /** Moves the cursor there. */
    private boolean isInside(int object) {
        if (cursor.moveTo(object).kind() == ObjectKind.CLASS) {
            return false;
        }
        String name = cursor.heapClass().name();
        return name.endsWith("[]") || name.equals(STRING) || INSIDE.stream().anyMatch(name::startsWith);
    }

    private Place ofClass(String what, int object, int holder) {
        HeapClass type = heap.asClass(holder);
        for (StaticField field : type.statics()) {
            if (field.type() == ValueType.OBJECT && field.value() == object) {
                return new Place(what, type.name(), "static " + field.name());
            }
        }
        return new Place(what, type.name(), "");
    }

    private Place ofInstance(String what, int object) {
        for (Field field : cursor.heapClass().fields()) {
            if (field.type() == ValueType.OBJECT && cursor.reference(field) == object) {
                return new Place(what, field.declaredBy(), field.name());
            }
        }
        return new Place(what, cursor.heapClass().name(), "");
    }
}
