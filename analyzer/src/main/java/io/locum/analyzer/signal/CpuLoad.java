package io.locum.analyzer.signal;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How busy the processors are; 1 is all of the machine.
 *
 * @param points in order of time
 */
public record CpuLoad(List<Point> points) {

    public static final Signal<CpuLoad> SIGNAL = new Signal<>(CpuLoad.class, "cpu-load", "jdk.CPULoad");

    public CpuLoad {
        points = List.copyOf(points);
    }

    /** Loads around one moment, each 0 to 1 of the whole machine. */
    public record Point(Instant at, double jvmUser, double jvmSystem, double machine) {

        /** What this JVM uses. */
        public double jvm() {
            return jvmUser + jvmSystem;
        }
    }

    /** The load that half of the points are above; 0 without points. */
    public double median(ToDoubleFunction<Point> load) {
        double[] sorted = points.stream().mapToDouble(load).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
