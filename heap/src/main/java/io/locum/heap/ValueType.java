package io.locum.heap;

/** The type of a field or of an array's elements; the codes are those of the HPROF format. */
public enum ValueType {
    OBJECT(2, 0),
    BOOLEAN(4, 1),
    CHAR(5, 2),
    FLOAT(6, 4),
    DOUBLE(7, 8),
    BYTE(8, 1),
    SHORT(9, 2),
    INT(10, 4),
    LONG(11, 8);

    private final int code;
    private final int bytes;

    ValueType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    public int code() {
        return code;
    }

    /** The size in the dump, in bytes; 0 for a reference, which is as long as the dump's ids. */
    public int bytes() {
        return bytes;
    }
}
