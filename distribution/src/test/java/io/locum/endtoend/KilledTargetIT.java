package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTargetIT {

    /** What happens within the first seconds of a JVM is not judged. */
    private static final Duration WARM_UP_AND_MORE = Duration.ofSeconds(12);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aKilledTargetLeavesARecordingThatIsReportedAsIncomplete() throws IOException, InterruptedException {
        try (TargetJvm target = TargetJvm.start("-javaagent:" + LocumJar.PATH + "=dir=" + folder)) {
            long enough = System.nanoTime() + WARM_UP_AND_MORE.toNanos();
            while (System.nanoTime() - enough < 0) {
                target.get("/block/80");
                target.get("/");
            }
            Path recording = recording();
            Awaitility.await("the agent writes within about a second")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Files.isDirectory(recording.resolve("live")));
            target.kill();

            LocumJar.Result result = LocumJar.run(folder, "report", recording.toString(), "--json");
            assertThat(result.exitCode()).as(result.err()).isZero();
            JsonNode report = new ObjectMapper()
                    .readTree(folder.resolve(recording.getFileName().toString().replaceFirst("\\.locum$", ".json"))
                            .toFile());
            assertThat(report.path("recordings").path(0).path("complete").asBoolean(true))
                    .isFalse();
            assertThat(report.path("verdict").asText()).isEqualTo("event-loop-blocked");
        }
    }

    @Test
    void aRecordingIsReadableByItsOwnerAlone() throws IOException, InterruptedException {
        try (TargetJvm target = TargetJvm.start("-javaagent:" + LocumJar.PATH + "=dir=" + folder)) {
            assertThat(target.get("/")).isEqualTo("hello");
            Path recording = recording();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recording)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(recording.resolve("recording.json"))))
                    .isEqualTo("rw-------");
        }
    }

    private Path recording() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.toString().endsWith(".locum"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
