package io.locum.evaluation.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A stall as the report lists it.
 *
 * @param start in the application's {@code System.nanoTime()}
 * @param length how long the loop was blocked
 * @param loop the name of the loop
 */
record Stall(long start, Duration length, String loop) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** All stalls of all recordings in a {@code report.json}. */
    static List<Stall> in(JsonNode report) {
        return report.path("vitals").findValues("stalls").stream()
                .flatMap(stalls -> StreamSupport.stream(stalls.spliterator(), false))
                .map(stall -> new Stall(
                        stall.path("startNanos").asLong(),
                        Duration.ofNanos(Math.round(stall.path("lengthMs").asDouble() * NANOS_PER_MILLI)),
                        stall.path("loop").asText()))
                .toList();
    }

    /** Whether the block lies, or at least began, within it. */
    boolean explains(Block block) {
        return start <= block.start() && block.start() < start + length.toNanos();
    }
}
