package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDemoEndsWithTheVerdictAndTheLineThatBlocks() throws IOException {
        Path report = folder.resolve("demo.html");
        LocumJar.Result result = LocumJar.run(folder, "demo", "--seconds", "12", "-o", report.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("PortfolioValuation", "simulate", report.toString());
        JsonNode json = new ObjectMapper().readTree(folder.resolve("demo.json").toFile());
        JsonNode culprit = json.path("findings").path(0).path("culprit");
        assertThat(json.path("verdict").asText()).isEqualTo("event-loop-blocked");
        assertThat(culprit.path("class").asText()).isEqualTo("io.locum.demo.PortfolioValuation");
        assertThat(culprit.path("method").asText()).isEqualTo("simulate");
        assertThat(culprit.path("line").asInt()).isPositive();
        assertThat(report).content().contains("PortfolioValuation");
    }

    @Test
    void aScriptThatStartsJavaIsRecordedToo() throws IOException {
        Path script = Files.writeString(
                folder.resolve("app.sh"),
                "'" + LocumJar.java() + "' -cp '" + System.getProperty("java.class.path") + "' "
                        + NettyTarget.class.getName() + "\n");
        LocumJar.Result result = LocumJar.run(folder, "doctor", "--for", "4s", "--", "sh", script.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("Report: ");
    }

    @Test
    void onReadyRunsTheLoadWithThePortAndThenStopsTheApplication() throws IOException {
        Path seen = folder.resolve("port");
        List<String> app =
                List.of(LocumJar.java(), "-cp", System.getProperty("java.class.path"), NettyTarget.class.getName());
        LocumJar.Result result = LocumJar.run(
                folder,
                "doctor",
                "--on-ready",
                "echo {port} $PORT > '" + seen + "'",
                "--",
                app.get(0),
                app.get(1),
                app.get(2),
                app.get(3));
        assertThat(result.exitCode()).as(result.err()).isZero();
        String[] ports = Files.readString(seen).trim().split(" ", -1);
        assertThat(ports).hasSize(2);
        assertThat(ports[0]).isEqualTo(ports[1]).matches("\\d+");
        assertThat(result.out()).contains("ready " + ports[0]);
    }
}
