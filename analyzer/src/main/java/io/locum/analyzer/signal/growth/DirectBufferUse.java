package io.locum.analyzer.signal.growth;

import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * Memory of direct buffers.
 *
 * @param points in order of time
 * @param limit what the JVM allows in bytes; 0 when unknown
 */
public record DirectBufferUse(List<Point> points, long limit) {

    public static final Signal<DirectBufferUse> SIGNAL =
            new Signal<>(DirectBufferUse.class, "direct-buffer-use", "jdk.DirectBufferStatistics");

    public DirectBufferUse {
        points = List.copyOf(points);
    }

    /** Buffers and their bytes at one moment. */
    public record Point(Instant at, long buffers, long bytes) {}
}
