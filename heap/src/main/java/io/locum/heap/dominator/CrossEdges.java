package io.locum.heap.dominator;

import io.locum.heap.index.IntArray;
import io.locum.heap.index.Workspace;
import java.util.Arrays;

/**
 * Edges to a smaller number, gathered by targets. They come in the order of their sources; to have them by target without
 * touching memory at random, each goes to the last block of its target's bucket, and a bucket is sorted when its turn
 * comes.
 */
final class CrossEdges {

    /** So many numbers share a bucket, that sorting one stays within a processor's cache. */
    static final int BUCKET_BITS = 16;

    static final int BUCKET = 1 << BUCKET_BITS;

    /** A block's first integer leads to the block before. */
    private static final int BLOCK = 512;

    private static final int FULL = BLOCK - 1;

    private static final int NONE = -1;

    private final Workspace workspace;
    private final IntArray blocks;
    private int[] lastBlocks = new int[0];
    private int[] fills = new int[0];
    private long count;

    CrossEdges(Workspace workspace) {
        this.workspace = workspace;
        this.blocks = workspace.list();
    }

    void add(int target, int source) {
        int bucket = target >>> BUCKET_BITS;
        if (bucket >= fills.length) {
            grow(bucket);
        }
        if (fills[bucket] == FULL) {
            addBlock(bucket);
        }
        int at = lastBlocks[bucket] * BLOCK + fills[bucket];
        blocks.set(at, target);
        blocks.set(at + 1, source);
        fills[bucket] += 2;
        count++;
    }

    private void grow(int bucket) {
        int from = fills.length;
        int to = Math.max(16, bucket * 2);
        lastBlocks = Arrays.copyOf(lastBlocks, to);
        fills = Arrays.copyOf(fills, to);
        Arrays.fill(lastBlocks, from, to, NONE);
        Arrays.fill(fills, from, to, FULL);
    }

    private void addBlock(int bucket) {
        int block = blocks.size() / BLOCK;
        blocks.resize(blocks.size() + BLOCK);
        blocks.set(block * BLOCK, lastBlocks[bucket]);
        lastBlocks[bucket] = block;
        fills[bucket] = 1;
    }

    long count() {
        return count;
    }

    /** The sources of a bucket's edges by target. */
    Sorted sorted(int bucket) {
        int[] starts = new int[BUCKET + 1];
        if (bucket >= fills.length || lastBlocks[bucket] == NONE) {
            return new Sorted(starts, workspace.ints(0));
        }
        int fill = fills[bucket];
        for (int block = lastBlocks[bucket]; block != NONE; block = blocks.get(block * BLOCK)) {
            for (int at = 1; at < fill; at += 2) {
                starts[(blocks.get(block * BLOCK + at) & BUCKET - 1) + 1]++;
            }
            fill = FULL;
        }
        for (int i = 0; i < BUCKET; i++) {
            starts[i + 1] += starts[i];
        }
        IntArray sources = workspace.ints(starts[BUCKET]);
        int[] next = starts.clone();
        fill = fills[bucket];
        for (int block = lastBlocks[bucket]; block != NONE; block = blocks.get(block * BLOCK)) {
            for (int at = 1; at < fill; at += 2) {
                int target = blocks.get(block * BLOCK + at) & BUCKET - 1;
                sources.set(next[target]++, blocks.get(block * BLOCK + at + 1));
            }
            fill = FULL;
        }
        return new Sorted(starts, sources);
    }

    void release() {
        blocks.release();
    }

    /** The sources of a target's edges: from {@code starts[target]} to {@code starts[target + 1]} in {@code sources}. */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, never changed
    record Sorted(int[] starts, IntArray sources) {}
}
