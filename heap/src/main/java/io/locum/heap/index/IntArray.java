package io.locum.heap.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A long, or growing, array of integers, all 0 at first. Its chunks are on the Java heap while the {@link Workspace}
 * grants them, then in a mapped file, which the system writes out when memory gets short. One class for both, so that
 * the compiler sees one kind of access: two loads and a comparison. For one thread while it grows.
 */
public final class IntArray {

    static final int CHUNK_BITS = 16;

    /** Integers in a chunk: 256 KB, so that no collector has to treat it as huge. */
    static final int CHUNK = 1 << CHUNK_BITS;

    /** In place of a chunk: it is in the file. */
    static final int[] IN_FILE = new int[0];

    /** The file is mapped in pieces of 64 MB. */
    static final int REGION_BITS = 24;

    private static final int WITHIN = CHUNK - 1;
    private static final int WITHIN_REGION = (1 << REGION_BITS) - 1;
    private static final ByteBuffer UNMAPPED = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Workspace workspace;
    private int[][] chunks = new int[0][];
    private ByteBuffer[] regions = new ByteBuffer[0];
    private int chunkCount;
    private int size;

    IntArray(Workspace workspace) {
        this.workspace = workspace;
    }

    public int size() {
        return size;
    }

    public int get(int index) {
        int[] chunk = chunks[index >>> CHUNK_BITS];
        return chunk != IN_FILE ? chunk[index & WITHIN] : region(index).getInt((index & WITHIN_REGION) << 2);
    }

    public void set(int index, int value) {
        int[] chunk = chunks[index >>> CHUNK_BITS];
        if (chunk != IN_FILE) {
            chunk[index & WITHIN] = value;
        } else {
            region(index).putInt((index & WITHIN_REGION) << 2, value);
        }
    }

    private ByteBuffer region(int index) {
        return regions[index >>> REGION_BITS];
    }

    /** Adds one at the end. */
    public void add(int value) {
        if (size >>> CHUNK_BITS == chunkCount) {
            grow();
        }
        set(size++, value);
    }

    /** Takes the last one off. */
    public int pop() {
        return get(--size);
    }

    /** Adds at the end as many as are needed, or takes some off; what new ones hold is 0 or left over from before. */
    public void resize(int wanted) {
        reserve(wanted);
        size = wanted;
    }

    /** Makes room for up to 2³² integers, to be got and set by indexes without a sign; the size stays. */
    public void reserve(long wanted) {
        while (wanted > (long) chunkCount << CHUNK_BITS) {
            grow();
        }
    }

    /** Gives its memory back; it is empty then. */
    public void release() {
        for (int i = 0; i < chunkCount; i++) {
            workspace.release(chunks[i]);
        }
        chunks = new int[0][];
        regions = new ByteBuffer[0];
        chunkCount = 0;
        size = 0;
    }

    private void grow() {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(4, chunkCount * 2));
        }
        chunks[chunkCount] = workspace.chunk();
        if (chunks[chunkCount] == IN_FILE) {
            map(chunkCount >>> (REGION_BITS - CHUNK_BITS));
        }
        chunkCount++;
    }

    private void map(int region) {
        int known = regions.length;
        if (region >= known) {
            regions = Arrays.copyOf(regions, region + 1);
            Arrays.fill(regions, known, region + 1, UNMAPPED);
        }
        if (regions[region].capacity() == 0) {
            regions[region] = workspace.region();
        }
    }
}
