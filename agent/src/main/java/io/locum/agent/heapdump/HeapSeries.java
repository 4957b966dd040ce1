package io.locum.agent.heapdump;

import java.util.Arrays;

/**
 * How much of the heap was in use after collections, over time. Of two neighbours the smaller stays when there is no room
 * left, so that the memory is bounded and floors are exact. Used by one thread at a time.
 */
final class HeapSeries {
    private static final int ROOM = 256;

    private final long[] times = new long[ROOM];
    private final long[] used = new long[ROOM];
    private int size;

    /** @param nanoTime not before that of the last point */
    void add(long nanoTime, long usedBytes) {
        if (size == ROOM) {
            halve();
        }
        times[size] = nanoTime;
        used[size++] = usedBytes;
    }

    private void halve() {
        for (int i = 0; i < ROOM / 2; i++) {
            int smaller = used[2 * i] <= used[2 * i + 1] ? 2 * i : 2 * i + 1;
            times[i] = times[smaller];
            used[i] = used[smaller];
        }
        size = ROOM / 2;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** From this point to the last, in nanoseconds. */
    long spanNanos(int first) {
        return times[size - 1] - times[first];
    }

    /** The most that was in use before this point; 0 for the first. */
    long highestBefore(int first) {
        long highest = 0;
        for (int i = 0; i < first; i++) {
            highest = Math.max(highest, used[i]);
        }
        return highest;
    }

    /**
     * The least of all points from each of so many equal steps over the span on; sawteeth leave no mark on it.
     *
     * @param first where the span begins
     */
    long[] floors(int first, int steps) {
        long[] floors = new long[steps];
        Arrays.fill(floors, Long.MAX_VALUE);
        long least = Long.MAX_VALUE;
        int point = size - 1;
        for (int step = steps - 1; step >= 0; step--) {
            long from = times[first] + spanNanos(first) / steps * step;
            for (; point >= first && times[point] - from >= 0; point--) {
                least = Math.min(least, used[point]);
            }
            floors[step] = least;
        }
        return floors;
    }
}
