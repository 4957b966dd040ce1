package io.locum.heap.index;

import java.util.Arrays;

/** A growing list of integers in chunks of a workspace. For one thread. */
public final class IntList implements Ints {

    private static final int CHUNK_BITS = 18;
    private static final int WITHIN = (1 << CHUNK_BITS) - 1;

    private final Workspace workspace;
    private IntStore[] chunks = new IntStore[0];
    private int capacity;
    private int size;

    public IntList(Workspace workspace) {
        this.workspace = workspace;
    }

    public int size() {
        return size;
    }

    @Override
    public int get(int index) {
        return chunks[index >>> CHUNK_BITS].get(index & WITHIN);
    }

    @Override
    public void set(int index, int value) {
        chunks[index >>> CHUNK_BITS].set(index & WITHIN, value);
    }

    public void add(int value) {
        if (size == capacity) {
            grow();
        }
        set(size++, value);
    }

    /** Adds at the end as many as are needed; what they hold is left over from before, or 0. */
    public void resize(int wanted) {
        while (wanted > capacity) {
            grow();
        }
        size = wanted;
    }

    /** Takes the last one off. */
    public int pop() {
        return get(--size);
    }

    /** Gives its memory back; it is empty then. */
    public void release() {
        for (int i = 0; i < capacity >>> CHUNK_BITS; i++) {
            workspace.release(chunks[i]);
        }
        chunks = new IntStore[0];
        capacity = 0;
        size = 0;
    }

    private void grow() {
        int used = capacity >>> CHUNK_BITS;
        if (used == chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(4, used * 2));
        }
        chunks[used] = workspace.ints(1 << CHUNK_BITS);
        capacity += 1 << CHUNK_BITS;
    }
}
