package io.locum.analyzer.signal.growth;

import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * How many classes there are.
 *
 * @param points in order of time
 */
public record ClassCounts(List<Point> points) {

    public static final Signal<ClassCounts> SIGNAL =
            new Signal<>(ClassCounts.class, "class-counts", "jdk.ClassLoadingStatistics");

    public ClassCounts {
        points = List.copyOf(points);
    }

    /** Classes loaded and unloaded up to one moment. */
    public record Point(Instant at, long loaded, long unloaded) {

        /** How many there are. */
        public long live() {
            return loaded - unloaded;
        }
    }
}
