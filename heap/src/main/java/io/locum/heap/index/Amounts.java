package io.locum.heap.index;

import java.util.HashMap;
import java.util.Map;

/**
 * Sizes in four bytes each, counted in units of 8 bytes, since objects are aligned to that. What 32 bits do not hold
 * (more than 32 GB) stands in a table; only few can be so large, for each contains the next or none.
 */
public final class Amounts {

    private static final int IN_TABLE = -1;
    private static final int UNIT_BITS = 3;

    private final IntArray units;
    private final Map<Integer, Long> large = new HashMap<>();

    public Amounts(IntArray units) {
        this.units = units;
    }

    /** The size in bytes. */
    public long get(int index) {
        int value = units.get(index);
        return value == IN_TABLE ? large.getOrDefault(index, 0L) : (value & 0xffff_ffffL) << UNIT_BITS;
    }

    public void set(int index, long bytes) {
        long value = bytes >>> UNIT_BITS;
        if (value >= 0xffff_ffffL) {
            large.put(index, bytes);
            units.set(index, IN_TABLE);
        } else {
            units.set(index, (int) value);
        }
    }

    public void add(int index, long bytes) {
        set(index, get(index) + bytes);
    }
}
