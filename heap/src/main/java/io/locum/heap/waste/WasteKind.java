package io.locum.heap.waste;

/** Kinds of waste. */
public enum WasteKind {
    /** Equal texts in arrays of their own. Strings that share an array are none. */
    DUPLICATE_STRINGS,
    /** Arrays of primitives, other than those of strings, that hold the same. */
    DUPLICATE_ARRAYS,
    /** Collections without an entry. */
    EMPTY_COLLECTIONS,
    /** Collections with more than four times the room that their entries need. */
    SPARSE_COLLECTIONS,
    /** Numbers, characters and booleans as objects. */
    BOXED_NUMBERS
}
