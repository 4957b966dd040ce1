package io.locum.heap.content;

import io.locum.heap.Heap;
import java.util.ArrayList;
import java.util.List;

/** Some of the entries of a collection. */
public final class Sample {

    private final int most;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One entry.
     *
     * @param key its key, or {@link Heap#NONE}
     * @param value its value, or the element of what is no map
     */
    public record Entry(int key, int value) {

        /** What the entry is about: the value, or where there is none the key. */
        public int subject() {
            return value == Heap.NONE ? key : value;
        }
    }

    Sample(int most) {
        this.most = most;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    boolean full() {
        return entries.size() >= most;
    }

    int missing() {
        return most - entries.size();
    }

    void add(int key, int value) {
        if (!full() && (key != Heap.NONE || value != Heap.NONE)) {
            entries.add(new Entry(key, value));
        }
    }
}
