package io.locum.heap.dominator;

import io.locum.heap.index.IntArray;
import io.locum.heap.index.Workspace;
import java.util.Arrays;

/**
 * The stack of a depth-first search: of each object on the path its number, where it stood in its edges, where what it
 * deferred begins, what it held so far, and whether it can still be peeled. Deep lists are millions of frames high, so only the upper ones are
 * kept in an array.
 */
final class Frames {

    private static final int INTS = 6;
    private static final int KEPT = INTS << 12;

    private final IntArray below;
    private int[] upper = new int[KEPT];
    private int used;

    Frames(Workspace workspace) {
        below = workspace.list();
    }

    boolean isEmpty() {
        return used == 0;
    }

    void push(int number, long position, boolean peelable, int deferredFrom, long held) {
        if (used == KEPT) {
            sink();
        }
        upper[used] = number;
        upper[used + 1] = (int) position;
        upper[used + 2] = (int) (position >>> 32) << 1 | (peelable ? 1 : 0);
        upper[used + 3] = deferredFrom;
        upper[used + 4] = (int) held;
        upper[used + 5] = (int) (held >>> 32);
        used += INTS;
    }

    int topNumber() {
        return upper[used - 6];
    }

    long topPosition() {
        return (long) (upper[used - 4] >>> 1) << 32 | (upper[used - 5] & 0xffff_ffffL);
    }

    boolean topPeelable() {
        return (upper[used - 4] & 1) != 0;
    }

    int topDeferredFrom() {
        return upper[used - 3];
    }

    /** In bytes. */
    long topHeld() {
        return (long) upper[used - 1] << 32 | (upper[used - 2] & 0xffff_ffffL);
    }

    void pop() {
        used -= INTS;
        if (used == 0 && below.size() > 0) {
            rise();
        }
    }

    private void sink() {
        for (int i = 0; i < KEPT / 2; i++) {
            below.add(upper[i]);
        }
        upper = Arrays.copyOf(Arrays.copyOfRange(upper, KEPT / 2, KEPT), KEPT);
        used = KEPT / 2;
    }

    private void rise() {
        int from = below.size() - KEPT / 2;
        for (int i = 0; i < KEPT / 2; i++) {
            upper[i] = below.get(from + i);
        }
        below.resize(from);
        used = KEPT / 2;
    }

    void release() {
        below.release();
    }
}
