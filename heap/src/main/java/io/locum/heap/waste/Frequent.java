package io.locum.heap.waste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The contents that most bytes are lost by, in memory of fixed size. Exact as long as no more than {@value #MOST} different
 * ones are added; whenever there are more, the lighter half is forgotten, as in lossy counting (Manku and Motwani 2002). So
 * amounts are never too large, and what weighs much is there.
 */
final class Frequent {

    private static final int MOST = 1 << 14;
    private static final int PLACES = MOST * 2;

    private long[] hashes = new long[PLACES];
    private long[] bytes = new long[PLACES];
    private int[] copies = new int[PLACES];
    private int[] examples = new int[PLACES];
    private int size;

    /**
     * One content.
     *
     * @param copies how many have been added
     * @param bytes what these weigh together
     * @param example the object that was added first
     */
    record Item(int copies, long bytes, int example) {}

    /** Adds a copy of a content; answers how many have been added with this one. */
    int add(long hash, long weight, int object) {
        int at = place(hash);
        if (copies[at] == 0) {
            if (size == MOST) {
                halve();
                at = place(hash);
            }
            hashes[at] = hash;
            examples[at] = object;
            size++;
        }
        bytes[at] += weight;
        return ++copies[at];
    }

    /** Takes the copy back that was added last. */
    void forget(long hash, long weight) {
        int at = place(hash);
        copies[at]--;
        bytes[at] -= weight;
    }

    /** The first object that was added with this content, which is there. */
    int example(long hash) {
        return examples[place(hash)];
    }

    /**
     * Contents that have been added more than once, or weigh so much that they were compared at once; those of most bytes
     * first.
     */
    List<Item> largest(int most, long compared) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            if (copies[i] > 1 || (copies[i] == 1 && bytes[i] > compared)) {
                items.add(new Item(copies[i], bytes[i], examples[i]));
            }
        }
        items.sort(Comparator.comparingLong(Item::bytes).reversed().thenComparing(Item::example));
        return items.subList(0, Math.min(most, items.size()));
    }

    private int place(long hash) {
        int at = (int) (hash >>> 20) & (PLACES - 1);
        while (copies[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & (PLACES - 1);
        }
        return at;
    }

    private void halve() {
        long[] sorted = new long[size];
        int count = 0;
        for (int i = 0; i < PLACES; i++) {
            if (copies[i] > 0) {
                sorted[count++] = bytes[i];
            }
        }
        Arrays.sort(sorted);
        long median = sorted[(count - 1) / 2];
        long[] oldHashes = hashes;
        long[] oldBytes = bytes;
        int[] oldCopies = copies;
        int[] oldExamples = examples;
        hashes = new long[PLACES];
        bytes = new long[PLACES];
        copies = new int[PLACES];
        examples = new int[PLACES];
        size = 0;
        for (int i = 0; i < PLACES; i++) {
            if (oldCopies[i] > 0 && oldBytes[i] > median) {
                int at = place(oldHashes[i]);
                hashes[at] = oldHashes[i];
                bytes[at] = oldBytes[i];
                copies[at] = oldCopies[i];
                examples[at] = oldExamples[i];
                size++;
            }
        }
    }
}
