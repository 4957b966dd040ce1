package io.locum.heap.dominator;

import io.locum.heap.index.IntList;
import io.locum.heap.index.Workspace;

/** The stack of a depth-first search: where it stood in each object's edges. Deep lists are millions of frames high. */
final class Frames {

    private static final int PEELABLE = 1 << 31;

    private final IntList low;
    private final IntList high;
    private final IntList deferred;

    Frames(Workspace workspace) {
        low = new IntList(workspace);
        high = new IntList(workspace);
        deferred = new IntList(workspace);
    }

    int depth() {
        return low.size();
    }

    void push(long position, boolean peelable, int deferredFrom) {
        low.add((int) position);
        high.add((int) (position >>> 32) | (peelable ? PEELABLE : 0));
        deferred.add(deferredFrom);
    }

    long topPosition() {
        long upper = high.get(high.size() - 1) & ~PEELABLE;
        return upper << 32 | (low.get(low.size() - 1) & 0xffff_ffffL);
    }

    boolean topPeelable() {
        return high.get(high.size() - 1) < 0;
    }

    int topDeferredFrom() {
        return deferred.get(deferred.size() - 1);
    }

    void pop() {
        low.pop();
        high.pop();
        deferred.pop();
    }

    void release() {
        low.release();
        high.release();
        deferred.release();
    }
}
