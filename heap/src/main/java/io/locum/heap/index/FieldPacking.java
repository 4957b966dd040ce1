package io.locum.heap.index;

import java.util.Arrays;

/**
 * Where an instance's fields lie, class by class from the topmost down. For sizes only the count of fields of each size
 * matters.
 *
 * <p>Until JDK 14 a class's fields begin behind those of its superclass, padded to the size of a reference; a gap before
 * 8-byte values is filled with smaller ones. Since JDK 15 (JDK-8237767) each field, the largest first and references
 * last, goes into the smallest gap that it fits in, also one that a superclass left, or else behind the last.
 */
final class FieldPacking {

    private final Layout layout;
    private boolean[] taken;
    private int end;

    FieldPacking(Layout layout) {
        this.layout = layout;
        this.taken = new boolean[64];
        this.end = layout.header();
        Arrays.fill(taken, 0, end, true);
    }

    /** Adds the fields that one class declares: primitives of 8, 4, 2 and 1 bytes, and references. */
    void add(int longs, int ints, int shorts, int bytes, int references) {
        if (layout.tightFields()) {
            place(longs, 8);
            place(ints, 4);
            place(shorts, 2);
            place(bytes, 1);
            place(references, layout.reference());
        } else {
            addBehind(longs, ints, shorts, bytes, references);
        }
    }

    /** The instance's size. */
    int size() {
        return (int) layout.align(end);
    }

    private void place(int count, int size) {
        for (int i = 0; i < count; i++) {
            int gap = smallestGap(size);
            int at = gap >= 0 ? gap : (int) Layout.align(end, size);
            if (at + size > taken.length) {
                taken = Arrays.copyOf(taken, Math.max(taken.length * 2, at + size));
            }
            Arrays.fill(taken, at, at + size, true);
            end = Math.max(end, at + size);
            if (gap < 0 && count - i > 1 && at % size == 0) {
                append(count - i - 1, size);
                return;
            }
        }
    }

    /** Once one did not fit into a gap, none of its size does. */
    private void append(int count, int size) {
        int behind = end + count * size;
        if (behind > taken.length) {
            taken = Arrays.copyOf(taken, Math.max(taken.length * 2, behind));
        }
        Arrays.fill(taken, end, behind, true);
        end = behind;
    }

    private int smallestGap(int size) {
        int best = -1;
        int bestLength = Integer.MAX_VALUE;
        int at = layout.header();
        while (at < end) {
            int from = at;
            while (at < end && !taken[at]) {
                at++;
            }
            int fit = (int) Layout.align(from, size);
            if (fit + size <= at && at - from < bestLength) {
                best = fit;
                bestLength = at - from;
            }
            at++;
        }
        return best;
    }

    private void addBehind(int longs, int ints, int shorts, int bytes, int references) {
        int[] left = {ints, shorts, bytes, references};
        int[] sizes = {4, 2, 1, layout.reference()};
        if (longs > 0) {
            int gap = (int) Layout.align(end, 8) - end;
            for (int kind = 0; kind < left.length; kind++) {
                int moved = Math.min(left[kind], gap / sizes[kind]);
                left[kind] -= moved;
                gap -= moved * sizes[kind];
            }
            end = (int) Layout.align(end, 8) + 8 * longs;
        }
        end += 4 * left[0] + 2 * left[1] + left[2];
        if (left[3] > 0) {
            end = (int) Layout.align(end, layout.reference()) + layout.reference() * left[3];
        }
        end = (int) Layout.align(end, layout.reference());
    }
}
