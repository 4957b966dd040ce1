package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.TickCounts;
import java.util.Arrays;

/** The counts of one loop as they were at its last report. Takes room only for rows in which something was counted. */
final class SeenCounts {
    private static final int[] NONE = {};

    private final int[][] rows = new int[TickCounts.ROWS][];

    SeenCounts() {
        Arrays.fill(rows, NONE);
    }

    /** By how much a bucket has grown since the last call; not more than 2^31 at once. */
    int added(TickCounts counts, int bucket) {
        int row = bucket / TickCounts.SUB_BUCKETS;
        int now = counts.countAt(bucket);
        if (now == 0 && rows[row].length == 0) {
            return 0;
        }
        if (rows[row].length == 0) {
            rows[row] = new int[TickCounts.SUB_BUCKETS];
        }
        int place = bucket % TickCounts.SUB_BUCKETS;
        int added = now - rows[row][place];
        rows[row][place] = now;
        return added;
    }
}
