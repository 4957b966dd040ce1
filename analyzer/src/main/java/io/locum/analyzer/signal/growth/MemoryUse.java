package io.locum.analyzer.signal.growth;

import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * Who takes the process's memory, as far as the JVM accounts for it.
 *
 * @param points in order of time
 */
public record MemoryUse(List<Point> points) {

    public static final Signal<MemoryUse> SIGNAL =
            new Signal<>(MemoryUse.class, "memory-use", "locum.Memory (Locum's agent)");

    public MemoryUse {
        points = List.copyOf(points);
    }

    /**
     * One moment, in bytes.
     *
     * @param anonymous in RAM and of no file
     * @param shared shared memory in RAM
     * @param heapCommitted what the heap has of the system
     * @param heapPeak what the heap has touched of that, at most
     * @param metaspaceUsed what classes take
     * @param metaspaceCommitted what metaspace has of the system
     * @param classSpaceUsed the part of it that has a limit of its own
     * @param codeCommitted compiled code and its like
     * @param direct direct buffers
     * @param mapped mapped buffers; their pages are no anonymous ones
     */
    public record Point(
            Instant at,
            long anonymous,
            long shared,
            long heapCommitted,
            long heapPeak,
            long metaspaceUsed,
            long metaspaceCommitted,
            long classSpaceUsed,
            long codeCommitted,
            long direct,
            long mapped) {

        /** What the JVM accounts for, its heap left out. */
        public long accounted() {
            return metaspaceCommitted + codeCommitted + Math.max(0, direct);
        }

        /** Whether the collector keeps the heap in shared memory, outside of what is anonymous. */
        public boolean heapIsShared() {
            return shared >= heapPeak / 2;
        }
    }
}
