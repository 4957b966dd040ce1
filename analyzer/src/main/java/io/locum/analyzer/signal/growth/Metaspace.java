package io.locum.analyzer.signal.growth;

import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * What classes take.
 *
 * @param points in order of time
 */
public record Metaspace(List<Point> points) {

    public static final Signal<Metaspace> SIGNAL =
            new Signal<>(Metaspace.class, "metaspace", "locum.Memory (Locum's agent) or jdk.MetaspaceSummary");

    public Metaspace {
        points = List.copyOf(points);
    }

    /**
     * One moment.
     *
     * @param usedBytes what classes take
     * @param committedBytes what is reserved for them, to which the limit applies; 0 when unknown
     * @param classSpaceBytes used of the part with a limit of its own, 0 when unknown
     */
    public record Point(Instant at, long usedBytes, long committedBytes, long classSpaceBytes) {}
}
