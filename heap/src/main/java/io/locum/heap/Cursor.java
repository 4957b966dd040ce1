package io.locum.heap;

/**
 * Stands on one object and reads it from the dump. Moves, so that no object is made for an object of the heap. For one
 * thread. Reading a field or an element of another type than asked for throws {@link IllegalArgumentException}; what
 * lies beyond the end of a truncated dump reads as zero.
 */
public interface Cursor {

    /** Stands on this object from now on; one read of the dump. */
    Cursor moveTo(int object);

    /** The number of the object it stands on. */
    int object();

    ObjectKind kind();

    /** The class of an instance or an array; of a class, {@code java.lang.Class}. */
    HeapClass heapClass();

    /** The object's own size in the dumped JVM, in bytes. */
    long shallow();

    /** The object that a reference field of an instance holds, or {@link Heap#NONE}. */
    int reference(Field field);

    /** The value of a primitive field of an instance; bits as in {@link StaticField#value()}. */
    long primitive(Field field);

    /** The number of an array's elements. */
    int length();

    /** The type of an array's elements. */
    ValueType elementType();

    /** The object in an array's place, or {@link Heap#NONE}. */
    int element(int index);

    /** The primitive in an array's place; bits as in {@link StaticField#value()}. */
    long elementBits(int index);

    /** Copies elements of an array of bytes. */
    void bytes(int from, byte[] into, int offset, int count);

    /**
     * A 64-bit hash of what an array of primitives holds, its type and length; 0: it has elements, and all of them are
     * zero. Reads the whole array.
     */
    long hash();

    /** The same of its type, its length and a few elements from all over it, for arrays of 256 bytes and more. */
    long sketch();

    /** Whether this and the other one stand on arrays of primitives of one type that hold the same. Reads both. */
    boolean holdsSameAs(Cursor other);
}
