package io.locum.evaluation.delay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What a report says of one loop.
 *
 * @param utilization busy time as a share of all time, 0 to 1
 * @param ticks how often it woke
 * @param delay its delay's percentiles
 */
record ReportedLoop(double utilization, long ticks, Map<Percentile, Duration> delay) {

    private static final double NANOS_PER_MILLI = 1e6;

    ReportedLoop {
        delay = Map.copyOf(delay);
    }

    /** The loop of that name in a {@code report.json}; throws IllegalStateException when the report has none. */
    static ReportedLoop in(JsonNode report, String name) {
        return report.path("vitals").findValues("loops").stream()
                .flatMap(loops -> StreamSupport.stream(loops.spliterator(), false))
                .filter(loop -> loop.path("name").asText().equals(name))
                .findFirst()
                .map(ReportedLoop::of)
                .orElseThrow(() -> new IllegalStateException("the report has no loop '" + name + "'"));
    }

    private static ReportedLoop of(JsonNode loop) {
        Map<Percentile, Duration> delay = new EnumMap<>(Percentile.class);
        for (Percentile percentile : Percentile.values()) {
            double millis = loop.path("delay").required(percentile.field()).asDouble();
            delay.put(percentile, Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI)));
        }
        return new ReportedLoop(
                loop.path("utilization").asDouble(), loop.path("ticks").asLong(), delay);
    }
}
