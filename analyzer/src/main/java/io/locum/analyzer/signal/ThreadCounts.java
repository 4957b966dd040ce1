package io.locum.analyzer.signal;

import java.time.Instant;
import java.util.List;

/**
 * How many Java threads there are.
 *
 * @param points in order of time
 */
public record ThreadCounts(List<Point> points) {

    public static final Signal<ThreadCounts> SIGNAL =
            new Signal<>(ThreadCounts.class, "thread-counts", "jdk.JavaThreadStatistics");

    public ThreadCounts {
        points = List.copyOf(points);
    }

    /** Live threads at one moment. */
    public record Point(Instant at, long live) {}
}
