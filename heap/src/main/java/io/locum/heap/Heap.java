package io.locum.heap;

import java.io.Closeable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * An indexed heap dump. Objects are numbered from 0: classes first, then all others in the order of the file, which is
 * that of their addresses for most collectors. Everything but cursors may be used by several threads at once. Closing it
 * deletes the files it spilled.
 */
public interface Heap extends Closeable {

    /** In place of an object's number: null, an object that is not in the dump, or no such object. */
    int NONE = -1;

    DumpInfo info();

    /** How many objects there are, classes included. */
    int objects();

    /** The object's id in the dump, which is its address. */
    long id(int object);

    /** The number of the object with this id, or {@link #NONE}. */
    int find(long id);

    HeapClass classOf(int object);

    ObjectKind kind(int object);

    /** The object's own size in the dumped JVM, in bytes. */
    long shallow(int object);

    List<HeapClass> classes();

    /** All classes of this name, of whatever loader. */
    List<HeapClass> classes(String name);

    /** The class that this object, a {@link ObjectKind#CLASS}, stands for. */
    HeapClass asClass(int object);

    /** A new cursor, for one thread, standing on the object 0. */
    Cursor cursor();

    /** Shows every object, classes left out, in the order of the file: one read of the dump. */
    void scan(Consumer<Cursor> visitor);

    /**
     * Every strong reference out of an object, in no particular order, repeated as often as it is there. An instance and
     * an array of references refer to their class; a class to its superclass, loader, signers and protection domain; a
     * thread to what its frames hold, unless the dump has no object for the thread: then that is a root. The referent of
     * a soft, weak, final or phantom reference is not among them.
     */
    void successors(int object, IntConsumer visitor);

    Roots roots();

    /** Computed when first asked for. */
    Dominators dominators();

    /** Paths from roots, by way of strong references. */
    Paths paths();
}
