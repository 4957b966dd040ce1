package io.locum.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import io.locum.bench.subject.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final int REQUESTS = 1_000;

    @Test
    void whatTheAgentCostsIsComparedWithTheControl() {
        ServerFigures jetty = new ServerFigures(
                Server.JETTY,
                4_000,
                List.of(Map.of(Variant.OFF, visit(100), Variant.CONTROL, visit(200), Variant.LOCUM, visit(203))),
                Map.of(Variant.OFF, 0L, Variant.CONTROL, 0L, Variant.LOCUM, 5L << 20),
                Map.of());

        assertThat(Goals.lines(List.of(jetty)))
                .contains(
                        "| Locum, CPU per request, closed loop | at most +1 % | +1.5 % | +1.5 % |",
                        "| Locum, live heap | at most 16 MiB | 5.0 MiB | |")
                .noneMatch(line -> line.contains("probe alone"));
    }

    private static Visit visit(int microsOfCpu) {
        Histogram latencies = new Histogram(5);
        latencies.recordValueWithCount(1_000_000, REQUESTS);
        Window window =
                new Window(latencies, Duration.ofNanos(microsOfCpu * 1_000L).multipliedBy(REQUESTS));
        return new Visit(window, window);
    }
}
