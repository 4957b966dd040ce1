package io.locum.heap.index;

/** On the Java heap. */
final class HeapInts extends IntStore {

    private final int[] values;

    HeapInts(int length) {
        values = new int[length];
    }

    @Override
    public int get(int index) {
        return values[index];
    }

    @Override
    public void set(int index, int value) {
        values[index] = value;
    }

    @Override
    public int length() {
        return values.length;
    }
}
