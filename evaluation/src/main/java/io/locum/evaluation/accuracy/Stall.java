package io.locum.evaluation.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A stall as the report lists it.
 *
 * @param start in the application's {@code System.nanoTime()}
 * @param length how long the loop was blocked
 * @param loop the name of the loop
 * @param parts what its time is put down to
 */
record Stall(long start, Duration length, String loop, List<Part> parts) {

    private static final double NANOS_PER_MILLI = 1e6;

    Stall {
        parts = List.copyOf(parts);
    }

    /**
     * Some of a stall's time.
     *
     * @param cause as reports name it, {@code unknown} for the unexplained rest
     */
    record Part(String cause, Duration length) {}

    /** All stalls of all recordings in a {@code report.json}. */
    static List<Stall> in(JsonNode report) {
        return report.path("vitals").findValues("stalls").stream()
                .flatMap(Stall::each)
                .map(stall -> new Stall(
                        stall.path("startNanos").asLong(),
                        millis(stall.path("lengthMs")),
                        stall.path("loop").asText(),
                        each(stall.path("parts"))
                                .map(part -> new Part(part.path("cause").asText(), millis(part.path("ms"))))
                                .toList()))
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Duration millis(JsonNode number) {
        return Duration.ofNanos(Math.round(number.asDouble() * NANOS_PER_MILLI));
    }

    /** Whether the block lies, or at least began, within it. */
    boolean explains(Block block) {
        return start <= block.start() && block.start() < start + length.toNanos();
    }

    /** How much of it is put down to that cause. */
    Duration of(String cause) {
        return parts.stream()
                .filter(part -> part.cause().equals(cause))
                .map(Part::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
