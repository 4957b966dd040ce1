package io.locum.heap.testing;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.ValueType;
import java.util.stream.IntStream;

/** Asks everything of a heap that may be damaged. What it answers does not matter; that it answers does. */
public final class Exercise {

    /** Of a long array, so many elements are looked at. */
    private static final int ELEMENTS = 200;

    /** Damage gives an object this id; asked for it, a heap says that there is none. */
    private static final long NULL = 0;

    private final Heap heap;

    public Exercise(Heap heap) {
        this.heap = heap;
    }

    public void everything() {
        heap.classes().forEach(this::describe);
        Cursor cursor = heap.cursor();
        for (int i = 0; i < heap.objects(); i++) {
            heap.successors(i, target -> require(target >= 0 && target < heap.objects()));
            read(cursor.moveTo(i));
            require(heap.id(i) == NULL || heap.find(heap.id(i)) == i);
            heap.roots().of(i);
        }
        heap.scan(this::read);
        heap.roots().all().forEach(root -> require(root.object() < heap.objects()));
        heap.roots().threads().forEach(thread -> require(thread.object() < heap.objects()));
        dominators();
        heap.paths()
                .shortest(IntStream.range(0, Math.min(ELEMENTS, heap.objects())).toArray());
    }

    private void describe(HeapClass type) {
        require(heap.classes(type.name()).contains(type));
        type.superclass();
        type.fields().forEach(field -> type.field(field.name()));
        type.statics().forEach(field -> require(type.statics().contains(field)));
        require(!type.isA("no.such.Class"));
        require(type.shallow() >= 0 && type.instances() >= 0 && type.object() < heap.objects());
    }

    private void read(Cursor cursor) {
        require(cursor.shallow() >= 0);
        if (cursor.kind() == ObjectKind.INSTANCE) {
            for (Field field : cursor.heapClass().fields()) {
                if (field.type() == ValueType.OBJECT) {
                    require(cursor.reference(field) < heap.objects());
                } else {
                    cursor.primitive(field);
                }
            }
        } else if (cursor.kind() != ObjectKind.CLASS) {
            elements(cursor);
        }
    }

    private void elements(Cursor cursor) {
        int length = cursor.length();
        require(length >= 0);
        for (int i = 0; i < Math.min(ELEMENTS, length); i++) {
            if (cursor.elementType() == ValueType.OBJECT) {
                require(cursor.element(i) < heap.objects());
            } else {
                cursor.elementBits(length - 1 - i);
            }
        }
        if (cursor.elementType() == ValueType.BYTE) {
            cursor.bytes(0, new byte[ELEMENTS], 0, Math.min(ELEMENTS, length));
        }
    }

    private void dominators() {
        Dominators dominators = heap.dominators();
        for (int i = 0; i < heap.objects(); i++) {
            require(dominators.of(i) < heap.objects() && dominators.retained(i) >= heap.shallow(i));
            dominators.children(i);
        }
        long all = 0;
        for (int top : dominators.children(Dominators.ROOTS)) {
            all += dominators.retained(top);
        }
        require(all == dominators.total());
        for (Strength strength : Strength.values()) {
            require(dominators.reachableOnlyBy(strength) >= 0);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a damaged dump gave an impossible answer");
        }
    }
}
