package io.locum.heap.index;

import java.nio.ByteBuffer;

/** In a mapped file, which the system writes out when memory gets short. */
final class MappedInts extends IntStore {

    /** 2^28 integers are 1 GB; a mapping may have 2. */
    static final int CHUNK_BITS = 28;

    private static final int WITHIN = (1 << CHUNK_BITS) - 1;

    private final ByteBuffer[] chunks;
    private final int length;

    MappedInts(ByteBuffer[] chunks, int length) {
        this.chunks = chunks;
        this.length = length;
    }

    @Override
    public int get(int index) {
        return chunks[index >>> CHUNK_BITS].getInt((index & WITHIN) << 2);
    }

    @Override
    public void set(int index, int value) {
        chunks[index >>> CHUNK_BITS].putInt((index & WITHIN) << 2, value);
    }

    @Override
    public int length() {
        return length;
    }
}
