package io.locum.heap.index;

import io.locum.heap.ValueType;
import io.locum.heap.hprof.DumpBytes;

/** Reads values by their type. */
final class Values {

    private static final ValueType[] BY_CODE = byCode();

    private Values() {}

    private static ValueType[] byCode() {
        ValueType[] types = new ValueType[256];
        // What is no type is taken for a byte, as fields of damaged classes may be.
        java.util.Arrays.fill(types, ValueType.BYTE);
        for (ValueType type : ValueType.values()) {
            types[type.code()] = type;
        }
        return types;
    }

    static ValueType type(int code) {
        return BY_CODE[code & 0xff];
    }

    static int size(ValueType type, int idBytes) {
        return type == ValueType.OBJECT ? idBytes : type.bytes();
    }

    /** A primitive's bits: whole numbers with their sign, floating point ones as their raw bits. */
    static long bits(DumpBytes bytes, ValueType type, long at) {
        return switch (type) {
            case BOOLEAN -> bytes.u1(at);
            case BYTE -> (byte) bytes.u1(at);
            case CHAR -> bytes.u2(at);
            case SHORT -> (short) bytes.u2(at);
            case INT, FLOAT -> bytes.i4(at);
            case LONG, DOUBLE -> bytes.i8(at);
            case OBJECT -> throw new IllegalArgumentException("a reference is no primitive");
        };
    }
}
