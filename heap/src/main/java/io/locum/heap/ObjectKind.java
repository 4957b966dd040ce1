package io.locum.heap;

/** What sort of object a dump's record describes. */
public enum ObjectKind {
    INSTANCE,
    OBJECT_ARRAY,
    PRIMITIVE_ARRAY,
    /** A class, seen as the object that holds its static fields. */
    CLASS
}
