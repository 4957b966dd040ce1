package io.locum.evaluation.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.forecast.Forecast.Reading;
import io.locum.evaluation.verdict.Table;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A leak that takes 100 s to its end. */
final class ForecastTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void whatIsCertainEarlyAndForetoldWellIsRight() {
        Forecast forecast = leak(nothing(10), confirmed(24, 76), confirmed(28, 57.6 + 14));

        assertThat(forecast.right()).isTrue();
        assertThat(row(forecast)).containsExactly("shop/sick", "100", "24", "24", "28", "72", "72", "-1", "right");
    }

    @Test
    void whatIsCertainAfterAQuarterOfTheWayIsLate() {
        assertThat(leak(suspected(20), confirmed(26, 74)).right()).isFalse();
        assertThat(leak(confirmed(25, 75)).right()).isTrue();
    }

    @Test
    void aTimeThatIsOffByMoreThanAQuarterIsWrong() {
        assertThat(leak(confirmed(20, 80), confirmed(30, 70 * 1.26)).right()).isFalse();
        assertThat(leak(confirmed(20, 80), confirmed(30, 70 * 0.74)).right()).isFalse();
        assertThat(leak(confirmed(20, 80), confirmed(30, 70 * 1.24)).right()).isTrue();
    }

    @Test
    void whatWasNeverFoundIsSaidToBe() {
        Forecast forecast = leak(nothing(10), nothing(50));

        assertThat(forecast.right()).isFalse();
        assertThat(row(forecast)).containsExactly("shop/sick", "100", "never", "never", "", "", "", "", "WRONG");
    }

    @Test
    void aReportsTimeIsReadFromWhereverItStands() throws IOException {
        String json = """
                {"recordings": [{"start": "2026-01-31T10:00:00Z", "durationMs": 30000}],
                 "findings": [
                   {"id": "gc-pressure", "confidence": "confirmed", "impact": {"value": 9, "unit": "h"}},
                   {"id": "cache-growth", "confidence": "confirmed", "impact": {"value": 5, "unit": "B/h"},
                    "evidence": [{"type": "measurement", "value": 3, "unit": "B"},
                                 {"type": "measurement", "value": 0.02, "unit": "h"}]}]}
                """;

        assertThat(Prognosis.of(new ObjectMapper().readTree(json), "cache-growth"))
                .isEqualTo(new Prognosis(true, true, START.plusSeconds(30), Optional.of(Duration.ofSeconds(72))));
        assertThat(Prognosis.of(new ObjectMapper().readTree(json), "queue-growth"))
                .isEqualTo(new Prognosis(false, false, START.plusSeconds(30), Optional.empty()));
    }

    private static List<String> row(Forecast forecast) {
        Table table = forecast.addTo(Forecast.HEADING);
        return table.rows().get(1);
    }

    private static Forecast leak(Reading... readings) {
        return new Forecast("shop/sick", Duration.ofSeconds(100), List.of(readings));
    }

    private static Reading nothing(int second) {
        return reading(second, new Prognosis(false, false, START.plusSeconds(second), Optional.empty()));
    }

    private static Reading suspected(int second) {
        return reading(second, new Prognosis(true, false, START.plusSeconds(second), Optional.empty()));
    }

    private static Reading confirmed(int second, double left) {
        return reading(
                second,
                new Prognosis(
                        true,
                        true,
                        START.plusSeconds(second),
                        Optional.of(Duration.ofMillis(Math.round(left * 1_000)))));
    }

    private static Reading reading(int second, Prognosis prognosis) {
        return new Reading(second / 100.0, Duration.ofSeconds(100 - second), prognosis);
    }
}
