package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeapIT {

    @TempDir
    private static Path dumps = Path.of("");

    private Path before = Path.of("");
    private Path after = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    void dumpALeakingJvmTwice() throws IOException {
        try (DumpedJvm leaky = new DumpedJvm()) {
            before = leaky.dump(dumps.resolve("before.hprof"));
            leaky.leak();
            after = leaky.dump(dumps.resolve("after.hprof"));
        }
    }

    @AfterAll
    void nothingIsLeftBesideTheDumps() throws IOException {
        try (var files = Files.list(dumps)) {
            assertThat(files).containsExactlyInAnyOrder(before, after);
        }
    }

    @Test
    void oneDumpTellsWhatPilesUpAndTheFieldThatHoldsIt() throws IOException {
        Path report = folder.resolve("report.html");
        LocumJar.Result result = LocumJar.run(folder, "heap", after.toString(), "-o", report.toString(), "--json");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).as("progress is for terminals").isEmpty();
        assertThat(result.out()).contains("listeners", "LeakyTarget", "Report: " + report);
        JsonNode json = json("report.json");
        assertThat(json.path("schema").asText()).isEqualTo("locum-report/1");
        assertThat(json.path("findings").path(0).path("confidence").asText()).isEqualTo("suspected");
        assertThat(json.path("findings").path(0).toString()).contains("LeakyTarget$Ticker", "listeners", "Basket");
        JsonNode heap = json.path("heaps").path("after");
        assertThat(heap.path("classes").toString()).contains("LeakyTarget$Basket");
        assertThat(heap.path("dominatorTree").toString()).contains("LeakyTarget$Ticker");
        assertThat(heap.path("waste").path("contentsBlanked").asBoolean()).isFalse();
        assertThat(heap.path("waste").path("kinds").findValuesAsText("kind")).contains("duplicate-strings");
        assertThat(report).content().contains("LeakyTarget$Ticker");
    }

    @Test
    void anEarlierDumpShowsThatItGrows() throws IOException {
        LocumJar.Result result = LocumJar.run(
                folder,
                "heap",
                after.toString(),
                "--baseline",
                before.toString(),
                "-o",
                folder.resolve("grown.html").toString(),
                "--json");

        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode json = json("grown.json");
        assertThat(json.path("findings").path(0).path("confidence").asText()).isEqualTo("confirmed");
        JsonNode grown = json.path("heaps").path("after").path("grown").path(0);
        assertThat(grown.path("counts")).extracting(JsonNode::asLong).containsExactly(20_000L, 40_000L);
    }

    @Test
    void reportTakesADumpTooAndABuildCanFailOnWhatIsFound() {
        String report = folder.resolve("report.html").toString();

        assertThat(LocumJar.run(folder, "report", after.toString(), "-o", report, "--fail-on", "suspected")
                        .exitCode())
                .isEqualTo(1);
        assertThat(LocumJar.run(folder, "report", after.toString(), "-o", report, "--fail-on", "deadlock")
                        .exitCode())
                .isZero();
        assertThat(Path.of(report)).exists();
    }

    @Test
    void aRedactedCopyIsDiagnosedAlike() throws IOException {
        Path copy = folder.resolve("copy.hprof");
        LocumJar.Result redacted = LocumJar.run(folder, "heap", after.toString(), "--redact", copy.toString());
        assertThat(redacted.exitCode()).as(redacted.err()).isZero();
        assertThat(redacted.out()).contains(copy.toString());

        LocumJar.Result result = LocumJar.run(folder, "heap", copy.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(json("copy.json").path("findings").path(0).toString()).contains("LeakyTarget$Ticker", "listeners");
        JsonNode waste = json("copy.json").path("heaps").path("copy").path("waste");
        assertThat(waste.path("contentsBlanked").asBoolean()).isTrue();
        assertThat(waste.path("kinds").findValuesAsText("kind")).doesNotContain("duplicate-strings");
    }

    @Test
    void dumpsInARecordingsFolderAreDiagnosedWithIt() throws IOException {
        // without input it ends after one round
        LocumJar.Result recorded = LocumJar.execute(
                folder,
                List.of(
                        "sh",
                        "-c",
                        "exec \"$@\" < /dev/null",
                        "sh",
                        LocumJar.java(),
                        "-javaagent:" + LocumJar.PATH + "=delay=0s,dir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeakyTarget.class.getName()));
        assertThat(recorded.exitCode()).as(recorded.err()).isZero();
        Path recording;
        try (var files = Files.list(folder)) {
            recording = files.filter(file -> file.toString().endsWith(".locum"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.copy(before, recording.resolve("heap-1.hprof"));
        Files.copy(after, recording.resolve("heap-2.hprof"));
        byte[] whole = Files.readAllBytes(after);
        Files.write(recording.resolve("heap-3.hprof"), Arrays.copyOf(whole, whole.length * 2 / 3));
        Files.writeString(recording.resolve("heap-4.hprof"), "no dump");
        Path report = folder.resolve("both.html");

        LocumJar.Result result =
                LocumJar.run(folder, "report", recording.toString(), "-o", report.toString(), "--json");

        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode json = json("both.json");
        assertThat(json.path("recordings").path(0).path("id").asText()).isNotEqualTo("heap-2");
        assertThat(json.path("findings").toString()).contains("listener-leak", "confirmed", "LeakyTarget$Ticker");
        assertThat(json.path("heaps").size()).isEqualTo(1);
        assertThat(result.err().lines().filter(line -> line.contains("left out: ")))
                .hasSize(2)
                .anyMatch(line -> line.contains("heap-3.hprof"))
                .anyMatch(line -> line.contains("heap-4.hprof"));
        assertThat(report).content().contains("A heap dump was left out");
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }
}
