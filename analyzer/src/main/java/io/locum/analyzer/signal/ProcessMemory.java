package io.locum.analyzer.signal;

import java.time.Instant;
import java.util.List;

/**
 * What the operating system sees of the process.
 *
 * @param points in order of time
 */
public record ProcessMemory(List<Point> points) {

    public static final Signal<ProcessMemory> SIGNAL =
            new Signal<>(ProcessMemory.class, "process-memory", "locum.Pulse (Locum's agent) or jdk.ResidentSetSize");

    public ProcessMemory {
        points = List.copyOf(points);
    }

    /** The points at which open files were counted. */
    public List<Point> withOpenFiles() {
        return points.stream().filter(point -> point.openFiles() >= 0).toList();
    }

    /**
     * One moment.
     *
     * @param residentBytes memory in RAM, -1 when unknown
     * @param openFiles open file descriptors, -1 when unknown
     */
    public record Point(Instant at, long residentBytes, long openFiles) {}
}
