package io.locum.heap.index;

import java.util.Arrays;

/** The root records of a dump, as they come. */
final class RootList {

    private int[] tags = new int[64];
    private long[] ids = new long[64];
    private int[] threads = new int[64];
    private int[] frames = new int[64];
    private int size;

    void add(int tag, long id, int thread, int frame) {
        if (size == tags.length) {
            tags = Arrays.copyOf(tags, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
            threads = Arrays.copyOf(threads, size * 2);
            frames = Arrays.copyOf(frames, size * 2);
        }
        tags[size] = tag;
        ids[size] = id;
        threads[size] = thread;
        frames[size++] = frame;
    }

    int size() {
        return size;
    }

    int tag(int root) {
        return tags[root];
    }

    long id(int root) {
        return ids[root];
    }

    int thread(int root) {
        return threads[root];
    }

    int frame(int root) {
        return frames[root];
    }
}
