package io.locum.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import io.locum.bench.subject.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class OverheadTableTest {

    private static final Visit OFF = visit(1_000, 10, 100);

    @Test
    void eachFigureIsAMultipleOfTheServerWithoutAnAgent() {
        ServerFigures jetty = new ServerFigures(
                Server.JETTY,
                4_000,
                List.of(Map.of(Variant.OFF, OFF, Variant.LOCUM, visit(1_000, 11, 150))),
                Map.of(Variant.OFF, 1L << 20, Variant.LOCUM, 4L << 20),
                Map.of(Variant.BLOCKHOUND, "it ended"));

        assertThat(OverheadTable.details(List.of(jetty)))
                .contains(
                        "| **Jetty**, off | 10.0 µs | 10.0 µs | 100.0 µs | 100.0 µs | 100.0 µs |  |",
                        "| Jetty, Locum | 1.100 (1.100 to 1.100) | 1.100 (1.100 to 1.100) | 1.500 (1.500 to 1.500)"
                                + " | 1.500 (1.500 to 1.500) | 1.500 (1.500 to 1.500) | 3.0 |",
                        "| Jetty, BlockHound | n/a | n/a | n/a | n/a | n/a |  |");
        assertThat(OverheadTable.summary(List.of(jetty)))
                .contains(
                        "| Locum | 1.100 / 1.100 | 1.100 / 1.100 | 1.500 / 1.500 | 1.500 / 1.500 | 1.500 / 1.500 | 3.0 |");
    }

    @Test
    void overSeveralServersRatiosAreAveragedGeometrically() {
        assertThat(VariantFigures.geometricMean(List.of(0.5, 2.0))).isEqualTo(1, within(1e-9));
        assertThat(VariantFigures.geometricMean(List.of(1.0, 1.21))).isEqualTo(1.1, within(1e-9));
    }

    @Test
    void twoVisitsAddUp() {
        Visit both = OFF.plus(visit(3_000, 20, 100));

        assertThat(Measure.CPU_CLOSED.micros(both)).isEqualTo(17.5, within(1e-9));
    }

    private static Visit visit(int requests, int microsOfCpu, int latencyMicros) {
        Histogram latencies = new Histogram(5);
        latencies.recordValueWithCount(latencyMicros * 1_000L, requests);
        Window window =
                new Window(latencies, Duration.ofNanos(microsOfCpu * 1_000L).multipliedBy(requests));
        return new Visit(window, window);
    }
}
