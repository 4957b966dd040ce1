package io.locum.heap.accumulation;

import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.StaticField;
import io.locum.heap.ValueType;
import io.locum.heap.content.FieldReader;
import java.util.Optional;

/** How one object refers to another. */
final class Held {

    /** In longer arrays the place is not looked for: it says nothing. */
    private static final int SEARCHED = 2_000;

    private final FieldReader reader;

    Held(FieldReader reader) {
        this.reader = reader;
    }

    /**
     * A reference.
     *
     * @param via the field, {@code static} and the field, or {@code […]}
     * @param declaredBy the class that declares the field; empty: none
     */
    record By(String via, String declaredBy) {}

    /** The first reference of the one to the other; empty where there is none. */
    Optional<By> by(int holder, int object) {
        Heap heap = reader.heap();
        if (heap.kind(holder) == ObjectKind.INSTANCE
                && heap.kind(object) == ObjectKind.CLASS
                && heap.classOf(holder).object() == object) {
            return Optional.of(new By("(class)", ""));
        }
        return switch (heap.kind(holder)) {
            case CLASS -> byClass(heap.asClass(holder), object);
            case OBJECT_ARRAY -> Optional.of(new By(place(holder, object), ""));
            case INSTANCE -> byField(holder, object);
            case PRIMITIVE_ARRAY -> Optional.empty();
        };
    }

    private static Optional<By> byClass(HeapClass type, int object) {
        for (StaticField field : type.statics()) {
            if (field.type() == ValueType.OBJECT && field.value() == object) {
                return Optional.of(new By("static " + field.name(), type.name()));
            }
        }
        return type.loader() == object ? Optional.of(new By("(loader)", "")) : Optional.empty();
    }

    private Optional<By> byField(int holder, int object) {
        for (Field field : reader.heap().classOf(holder).fields()) {
            if (field.type() == ValueType.OBJECT && reader.reference(holder, field) == object) {
                return Optional.of(new By(field.name(), field.declaredBy()));
            }
        }
        return Optional.empty();
    }

    private String place(int array, int object) {
        int length = reader.length(array);
        for (int i = 0; i < length && length <= SEARCHED; i++) {
            if (reader.element(array, i) == object) {
                return "[" + i + "]";
            }
        }
        return length == 0 || object == Heap.NONE ? "[]" : "[…]";
    }
}
