package io.locum.evaluation.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a report says of a leak.
 *
 * @param found whether the disease is found
 * @param confirmed whether it is confirmed
 * @param end the recording's end
 * @param left from there to the end of all room; empty where the report does not say
 */
record Prognosis(boolean found, boolean confirmed, Instant end, Optional<Duration> left) {

    private static final String HOURS = "h";
    private static final double MILLIS_PER_HOUR = 3_600_000;

    /** That of one rule in a {@code report.json}. */
    static Prognosis read(Path report, String disease) throws IOException {
        return of(new ObjectMapper().readTree(report.toFile()), disease);
    }

    static Prognosis of(JsonNode report, String disease) {
        JsonNode recording = report.path("recordings").path(0);
        Instant end = Instant.parse(recording.path("start").asText())
                .plusMillis(recording.path("durationMs").asLong());
        Optional<JsonNode> finding = elements(report.path("findings"))
                .filter(one -> one.path("id").asText().equals(disease))
                .findFirst();
        return new Prognosis(
                finding.isPresent(),
                finding.filter(one -> one.path("confidence").asText().equals("confirmed"))
                        .isPresent(),
                end,
                finding.flatMap(Prognosis::left));
    }

    /** Of the figures with which a finding tells what it means, the one that is a time. */
    private static Optional<Duration> left(JsonNode finding) {
        return Stream.concat(Stream.of(finding.path("impact")), elements(finding.path("evidence")))
                .filter(figure -> figure.path("unit").asText().equals(HOURS))
                .findFirst()
                .map(figure -> Duration.ofMillis(Math.round(figure.path("value").asDouble() * MILLIS_PER_HOUR)));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
