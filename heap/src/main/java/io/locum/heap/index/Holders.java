package io.locum.heap.index;

import io.locum.heap.Cursor;
import io.locum.heap.Field;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.StaticField;
import io.locum.heap.ValueType;
import io.locum.heap.hprof.ClassRecord;

/** Says by which field, place or relation one object refers to another. */
final class Holders {

    private final ClassTable classes;
    private final ObjectIds ids;
    private final ThreadLocals locals;
    private final Cursor cursor;

    Holders(ObjectIndex index) {
        this.classes = index.classes();
        this.ids = index.ids();
        this.locals = index.locals();
        this.cursor = index.cursor();
    }

    /** The first that is found, in the words of {@link io.locum.heap.Paths.Step#holder()}. */
    String name(int from, int to) {
        cursor.moveTo(from);
        if (cursor.kind() == ObjectKind.CLASS) {
            return ofClass(from, to);
        }
        String found = cursor.kind() == ObjectKind.INSTANCE ? field(to) : element(to);
        if (!found.isEmpty()) {
            return found;
        }
        for (long local : locals.of(from)) {
            if (ids.find(local) == to) {
                return "<local>";
            }
        }
        return "<class>";
    }

    private String field(int to) {
        HeapClass of = cursor.heapClass();
        for (Field field : of.fields()) {
            if (field.type() == ValueType.OBJECT && cursor.reference(field) == to && !isReferent(field)) {
                return field.name();
            }
        }
        return "";
    }

    private boolean isReferent(Field field) {
        return field.offset() == classes.get(cursor.heapClass().number()).referent();
    }

    private String element(int to) {
        int length = cursor.kind() == ObjectKind.OBJECT_ARRAY ? cursor.length() : 0;
        for (int i = 0; i < length; i++) {
            if (cursor.element(i) == to) {
                return "[" + i + "]";
            }
        }
        return "";
    }

    private String ofClass(int from, int to) {
        for (StaticField field : classes.get(from).statics()) {
            if (field.type() == ValueType.OBJECT && field.value() == to) {
                return "static " + field.name();
            }
        }
        ClassRecord record = classes.record(from);
        if (ids.find(record.superclass()) == to) {
            return "<super>";
        }
        if (ids.find(record.loader()) == to) {
            return "<loader>";
        }
        if (ids.find(record.signers()) == to) {
            return "<signers>";
        }
        return ids.find(record.protectionDomain()) == to ? "<protection domain>" : "<constant pool>";
    }
}
