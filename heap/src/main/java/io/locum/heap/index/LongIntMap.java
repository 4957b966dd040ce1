package io.locum.heap.index;

import java.util.Arrays;

/** Maps longs to integers from 0 on, by open addressing. For one thread while it is filled. */
public final class LongIntMap {

    /** In place of a value: there is none. */
    public static final int ABSENT = -1;

    private long[] keys = new long[16];
    private int[] values = new int[16];
    private int size;

    public LongIntMap() {
        Arrays.fill(values, ABSENT);
    }

    public int size() {
        return size;
    }

    public int get(long key) {
        return values[slot(key)];
    }

    /** Puts a value in place of an older one. */
    public void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] == ABSENT) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
    }

    /** Puts a value unless there is one; answers whether it did. */
    public boolean putIfAbsent(long key, int value) {
        if (get(key) != ABSENT) {
            return false;
        }
        put(key, value);
        return true;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(values, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
