package io.locum.heap.index;

/**
 * An array of integers, all 0 at first, on the Java heap or in a mapped file. Two classes and no more, so that the
 * compiler turns each access into code of one of them.
 */
public abstract class IntStore implements Ints {

    IntStore() {}

    @Override
    public abstract int get(int index);

    @Override
    public abstract void set(int index, int value);

    /** How many it has. */
    public abstract int length();
}
