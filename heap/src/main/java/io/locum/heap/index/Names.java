package io.locum.heap.index;

import io.locum.heap.hprof.DumpBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The dump's names by their ids, read when asked for. */
final class Names {

    /** No identifier is longer; a damaged length might say so. */
    private static final int LONGEST = 65_535;

    private final DumpBytes bytes;
    private final LongIntMap numbers = new LongIntMap();
    private long[] places = new long[64];
    private int[] lengths = new int[64];

    Names(DumpBytes bytes) {
        this.bytes = bytes;
    }

    void add(long id, long at, int length) {
        int number = numbers.size();
        if (!numbers.putIfAbsent(id, number)) {
            return;
        }
        if (number == places.length) {
            places = Arrays.copyOf(places, number * 2);
            lengths = Arrays.copyOf(lengths, number * 2);
        }
        places[number] = at;
        lengths[number] = Math.min(length, LONGEST);
    }

    /** The name, or one that says it is missing. */
    String get(long id) {
        int number = numbers.get(id);
        if (number == LongIntMap.ABSENT) {
            return "unknown-0x" + Long.toHexString(id);
        }
        byte[] name = new byte[lengths[number]];
        bytes.copy(places[number], name, 0, name.length);
        return new String(name, StandardCharsets.UTF_8);
    }
}
