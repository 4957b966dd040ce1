package io.locum.heap.index;

import java.util.HashMap;
import java.util.Map;

/**
 * Of each object a state, whose meaning is its users', and a size; side by side, so that who looks at both waits for
 * memory once. All states and sizes are 0 at first.
 *
 * <p>Sizes take four bytes each, counted in units of 8 bytes, since objects are aligned to that. What 32 bits do not hold
 * (more than 32 GB) stands in a map; only few can be so large, for each contains the next or none.
 */
public final class ObjectTable {

    private static final int IN_MAP = -1;
    private static final int UNIT_BITS = 3;

    private final IntArray cells;
    private final Map<Integer, Long> large = new HashMap<>();

    ObjectTable(int objects, Workspace workspace) {
        cells = workspace.list();
        cells.reserve(2L * objects);
    }

    public int state(int object) {
        return cells.get(object << 1);
    }

    public void setState(int object, int state) {
        cells.set(object << 1, state);
    }

    /** The size in bytes. */
    public long bytes(int object) {
        int units = cells.get(object << 1 | 1);
        return units == IN_MAP ? large.getOrDefault(object, 0L) : (units & 0xffff_ffffL) << UNIT_BITS;
    }

    public void setBytes(int object, long bytes) {
        long units = bytes >>> UNIT_BITS;
        if (units >= 0xffff_ffffL) {
            large.put(object, bytes);
            cells.set(object << 1 | 1, IN_MAP);
        } else {
            cells.set(object << 1 | 1, (int) units);
        }
    }
}
