package io.locum.heap.hprof;

import java.util.Arrays;

/**
 * The stretches of a file that hold whole records of the heap, in the order of the file. Made while the file is read for
 * the first time; whoever reads it again need not check lengths.
 */
public final class HeapExtents {

    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int count;

    void add(long start, long end) {
        if (start >= end) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    public int count() {
        return count;
    }

    long start(int extent) {
        return starts[extent];
    }

    long end(int extent) {
        return ends[extent];
    }

    /** The extent in which this place lies. */
    int of(long at) {
        int found = Arrays.binarySearch(starts, 0, count, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Where the last one ends: all that is behind it is not heap. */
    public long end() {
        return count == 0 ? 0 : ends[count - 1];
    }
}
