package io.locum.evaluation.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.load.HttpLoad;
import io.locum.evaluation.load.Idle;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ForecastCaseTest {

    @Test
    void aFileDescribesLeaksAndTheRoomTheyHave() throws IOException {
        String json = """
                {"sick": {"main": "shop.Server", "jvm": ["-Xmx64m"], "agent": ["heap-dump=auto"], "verdict": "cache-growth",
                          "arguments": ["--per-second=9"], "seconds": 90},
                 "lines": {"main": "shop.Lines", "openFiles": 700, "verdict": "descriptor-leak", "seconds": 80,
                           "load": {"requests": ["GET /a"], "perSecond": 3}}}
                """;

        List<ForecastCase> cases = ForecastCase.of("shop", new ObjectMapper().readTree(json), "classes");

        assertThat(cases)
                .containsExactly(
                        new ForecastCase(
                                "shop/sick",
                                "cache-growth",
                                List.of(
                                        "-Xmx64m",
                                        "-XX:+ExitOnOutOfMemoryError",
                                        "-XX:HeapDumpPath=none.hprof",
                                        "-cp",
                                        "classes",
                                        "shop.Server",
                                        "--per-second=9",
                                        "--for=150"),
                                List.of("heap-dump=auto"),
                                0,
                                new Idle(),
                                Duration.ofSeconds(90)),
                        new ForecastCase(
                                "shop/lines",
                                "descriptor-leak",
                                List.of(
                                        "-XX:+ExitOnOutOfMemoryError",
                                        "-XX:HeapDumpPath=none.hprof",
                                        "-cp",
                                        "classes",
                                        "shop.Lines",
                                        "--for=140"),
                                List.of(),
                                700,
                                new HttpLoad(List.of("GET /a"), 3),
                                Duration.ofSeconds(80)));
        assertThat(cases.get(0).launcher()).isEmpty();
        assertThat(cases.get(1).launcher()).contains("ulimit -n 700 && exec \"$@\"");
    }
}
