package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthIT {

    private static final String SECONDS = "55";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatGrowsBesideTheHeapIsNamedWithTheCodeThatMakesIt() throws IOException {
        Path report = folder.resolve("growth.html");
        LocumJar.Result result = LocumJar.run(
                folder,
                "doctor",
                "-o",
                report.toString(),
                "--json",
                "--",
                LocumJar.java(),
                "-Xmx64m",
                "-XX:MaxDirectMemorySize=512m",
                "-cp",
                System.getProperty("java.class.path"),
                GrowingTarget.class.getName(),
                SECONDS);

        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("growth.json").toFile());
        Map<String, String> blamed = new HashMap<>();
        json.path("findings")
                .forEach(finding -> blamed.put(
                        finding.path("id").asText(),
                        finding.at("/culprit/method").asText() + " "
                                + finding.path("confidence").asText()));
        assertThat(blamed)
                .containsEntry("thread-leak", "startThread confirmed")
                .containsEntry("descriptor-leak", "openSocket confirmed")
                .containsEntry("direct-memory-growth", "makeBuffer confirmed");
        assertThat(report).content().contains("Open files", "Direct buffers", "Metaspace", "an hour");
    }
}
