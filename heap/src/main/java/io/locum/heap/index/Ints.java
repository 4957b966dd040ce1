package io.locum.heap.index;

/** Integers by their place. */
public interface Ints {

    int get(int index);

    void set(int index, int value);
}
