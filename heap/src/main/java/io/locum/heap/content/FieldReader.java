package io.locum.heap.content;

import io.locum.heap.Cursor;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.ValueType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads fields of objects by name. What is not there, because the object is null or its class has no such field in this
 * version, reads as {@link Heap#NONE}, zero or nothing. Each call may read the dump; for one thread.
 */
public final class FieldReader {

    private final Heap heap;
    private final Cursor cursor;
    private final Map<HeapClass, Map<String, Optional<Field>>> fields = new HashMap<>();

    public FieldReader(Heap heap) {
        this.heap = heap;
        this.cursor = heap.cursor();
    }

    public Heap heap() {
        return heap;
    }

    /** The object at the end of these fields, each one the field of the object before. */
    public int reference(int object, String... names) {
        int at = object;
        for (String name : names) {
            Optional<Field> field = field(at, name);
            at = field.isPresent() && field.get().type() == ValueType.OBJECT
                    ? cursor.moveTo(at).reference(field.get())
                    : Heap.NONE;
        }
        return at;
    }

    /** The object in a field of references that its class has. */
    public int reference(int object, Field field) {
        return cursor.moveTo(object).reference(field);
    }

    /** A whole number or a boolean in a field. */
    public long number(int object, String name) {
        return number(object, name, 0);
    }

    /** The same; {@code otherwise} where there is no such field. */
    public long number(int object, String name, long otherwise) {
        Optional<Field> field = field(object, name);
        return field.isPresent() && field.get().type() != ValueType.OBJECT
                ? cursor.moveTo(object).primitive(field.get())
                : otherwise;
    }

    public boolean has(int object, String name) {
        return field(object, name).isPresent();
    }

    /** The length of an array; 0 of anything else. */
    public int length(int array) {
        return isArray(array) ? cursor.moveTo(array).length() : 0;
    }

    /** One element of an array of objects. */
    public int element(int array, int index) {
        return isObjectArray(array)
                        && index >= 0
                        && index < cursor.moveTo(array).length()
                ? cursor.element(index)
                : Heap.NONE;
    }

    /** One element of an array of numbers. */
    public long bits(int array, int index) {
        return isArray(array)
                        && !isObjectArray(array)
                        && index < cursor.moveTo(array).length()
                ? cursor.elementBits(index)
                : 0;
    }

    /** At most so many objects of an array, from evenly spaced places; nulls are left out. */
    public int[] spread(int array, int most) {
        if (!isObjectArray(array)) {
            return new int[0];
        }
        cursor.moveTo(array);
        int length = cursor.length();
        int taken = Math.min(length, most);
        int[] found = new int[taken];
        int count = 0;
        for (int i = 0; i < taken; i++) {
            int element = cursor.element((int) ((long) i * length / taken));
            if (element != Heap.NONE) {
                found[count++] = element;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The name of the object's class; empty of none. */
    public String className(int object) {
        return object == Heap.NONE ? "" : heap.classOf(object).name();
    }

    /** Copies the beginning of an array of bytes. */
    byte[] bytes(int array, int most) {
        byte[] copy = new byte[Math.min(most, length(array))];
        if (copy.length > 0) {
            cursor.moveTo(array).bytes(0, copy, 0, copy.length);
        }
        return copy;
    }

    ValueType elementType(int array) {
        return cursor.moveTo(array).elementType();
    }

    private boolean isArray(int object) {
        return object != Heap.NONE
                && (heap.kind(object) == ObjectKind.OBJECT_ARRAY || heap.kind(object) == ObjectKind.PRIMITIVE_ARRAY);
    }

    boolean isObjectArray(int object) {
        return object != Heap.NONE && heap.kind(object) == ObjectKind.OBJECT_ARRAY;
    }

    private Optional<Field> field(int object, String name) {
        if (object == Heap.NONE || heap.kind(object) != ObjectKind.INSTANCE) {
            return Optional.empty();
        }
        HeapClass type = heap.classOf(object);
        return fields.computeIfAbsent(type, unused -> new HashMap<>())
                .computeIfAbsent(name, unused -> type.field(name));
    }
}
