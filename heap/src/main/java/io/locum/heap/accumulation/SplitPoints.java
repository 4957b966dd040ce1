package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import java.util.BitSet;

/**
 * The objects at which much memory splits up: each keeps at least so much alive, and none of its children keeps nearly
 * all of that. Chains of holders, and the nodes of linked lists however long, are passed over, so that there are at most
 * some times total / least of them. Two passes over all retained sizes; one bit per object of memory.
 */
final class SplitPoints {

    private SplitPoints() {}

    /**
     * Finds them.
     *
     * @param objects how many objects there are
     * @param least in bytes; also how much must stay behind on the way to every child
     */
    static BitSet of(Dominators dominators, int objects, long least) {
        BitSet large = new BitSet(objects);
        for (int object = 0; object < objects; object++) {
            if (dominators.retained(object) >= least && dominators.of(object) != Dominators.UNREACHABLE) {
                large.set(object);
            }
        }
        BitSet passed = new BitSet(objects);
        for (int child = large.nextSetBit(0); child >= 0; child = large.nextSetBit(child + 1)) {
            int parent = dominators.of(child);
            if (parent >= 0 && dominators.retained(parent) - dominators.retained(child) < least) {
                passed.set(parent);
            }
        }
        large.andNot(passed);
        return large;
    }
}
