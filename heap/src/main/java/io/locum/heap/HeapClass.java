package io.locum.heap;

import java.util.List;
import java.util.Optional;

/** A class of the dumped JVM. Two classes of one name and different loaders are two. */
public interface HeapClass {

    /** Dense, from 0: the class's place in {@link Heap#classes()}. */
    int number();

    /** As source code names it: {@code java.util.HashMap$Node}, {@code byte[]}, {@code java.lang.String[][]}. */
    String name();

    Optional<HeapClass> superclass();

    /** The number of the object that is this class, or {@link Heap#NONE} when the dump has no such record. */
    int object();

    /** The number of its loader, or {@link Heap#NONE}: the boot loader. */
    int loader();

    /** All instance fields, those of superclasses too, in the order of the dump: this class's own first. */
    List<Field> fields();

    /** The field of this name, the one declared nearest to this class first. */
    Optional<Field> field(String name);

    List<StaticField> statics();

    /** Whether it is the class of this name or extends it, whatever the loader. Interfaces are not in a dump. */
    boolean isA(String className);

    /** How many objects are exactly of this class. */
    long instances();

    /** What they occupy, in bytes. */
    long shallow();
}
