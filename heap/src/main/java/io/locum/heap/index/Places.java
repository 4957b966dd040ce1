package io.locum.heap.index;

import java.util.Arrays;

/** Places in the file by a key; the first place of a key counts. */
final class Places {

    static final long ABSENT = -1;

    private final LongIntMap numbers = new LongIntMap();
    private long[] keys = new long[16];
    private long[] places = new long[16];

    /** Answers whether the key is new. */
    boolean add(long key, long place) {
        int number = numbers.size();
        if (!numbers.putIfAbsent(key, number)) {
            return false;
        }
        if (number == places.length) {
            keys = Arrays.copyOf(keys, number * 2);
            places = Arrays.copyOf(places, number * 2);
        }
        keys[number] = key;
        places[number] = place;
        return true;
    }

    int size() {
        return numbers.size();
    }

    /** The key's number in the order of adding, or {@link LongIntMap#ABSENT}. */
    int number(long key) {
        return numbers.get(key);
    }

    long get(long key) {
        int number = numbers.get(key);
        return number == LongIntMap.ABSENT ? ABSENT : places[number];
    }

    long key(int number) {
        return keys[number];
    }

    long at(int number) {
        return places[number];
    }
}
