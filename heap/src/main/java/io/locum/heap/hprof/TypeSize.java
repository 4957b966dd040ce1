package io.locum.heap.hprof;

/** How many bytes a value takes in a dump, by the code of its type. */
final class TypeSize {

    private TypeSize() {}

    /** The size; 0 when there is no such type. */
    static int of(int code, int idBytes) {
        return code == 2 ? idBytes : ofPrimitive(code);
    }

    /** The size of a primitive; 0 when there is no such type. */
    static int ofPrimitive(int code) {
        return switch (code) {
            case 4, 8 -> 1;
            case 5, 9 -> 2;
            case 6, 10 -> 4;
            case 7, 11 -> 8;
            default -> 0;
        };
    }
}
