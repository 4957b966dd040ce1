package io.locum.heap.testing;

import io.locum.heap.ValueType;
import java.util.Optional;

/** What a field or an array's place holds: an object, null, an id that is not in the dump, or a primitive's bits. */
record Value(ValueType type, long bits, Optional<DumpedObject> object) {

    static final Value NULL = new Value(ValueType.OBJECT, 0, Optional.empty());

    static Value of(DumpedObject object) {
        return new Value(ValueType.OBJECT, 0, Optional.of(object));
    }

    static Value of(int value) {
        return of(ValueType.INT, value);
    }

    static Value of(ValueType type, long bits) {
        return new Value(type, bits, Optional.empty());
    }

    void write(HprofWriter out) {
        switch (type) {
            case OBJECT -> out.id(object.map(DumpedObject::id).orElse(bits));
            case BOOLEAN, BYTE -> out.u1((int) bits);
            case CHAR, SHORT -> out.u2((int) bits);
            case FLOAT, INT -> out.u4((int) bits);
            case DOUBLE, LONG -> out.u8(bits);
        }
    }
}
