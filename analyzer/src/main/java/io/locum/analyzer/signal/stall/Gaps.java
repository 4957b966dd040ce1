package io.locum.analyzer.signal.stall;

import java.util.ArrayList;
import java.util.List;

/** What of a stall is not explained yet. Times are nanoseconds since it began. */
final class Gaps {

    private final List<long[]> ranges = new ArrayList<>();

    Gaps(long length) {
        ranges.add(new long[] {0, length});
    }

    boolean contains(long at) {
        return ranges.stream().anyMatch(range -> range[0] <= at && at <= range[1]);
    }

    /** How much of this range is not explained. */
    long within(long from, long to) {
        return ranges.stream()
                .mapToLong(range -> Math.max(0, Math.min(range[1], to) - Math.max(range[0], from)))
                .sum();
    }

    /** Takes a range out and tells how much of it was there. */
    long take(long from, long to) {
        long taken = within(from, to);
        List<long[]> left = new ArrayList<>();
        for (long[] range : ranges) {
            if (range[0] < Math.min(from, range[1])) {
                left.add(new long[] {range[0], Math.min(from, range[1])});
            }
            if (Math.max(to, range[0]) < range[1]) {
                left.add(new long[] {Math.max(to, range[0]), range[1]});
            }
        }
        ranges.clear();
        ranges.addAll(left);
        return taken;
    }
}
