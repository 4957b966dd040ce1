package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.locum.agent.harness.Events;
import io.locum.agent.harness.GrowingApp;
import io.locum.agent.harness.Harness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeapDumpTest {
    @Test
    void anAppThatKeepsGrowingIsDumpedTwiceAndToldSo(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, ",heap-dump=auto", GrowingApp.class)) {
            Path second = app.recording().resolve("heap-2.hprof");
            await("growth takes some seconds to be established, twice")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(second).exists());
            app.exit();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(second)))
                    .isEqualTo("rw-------");
            assertThat(app.stderr()).contains("taking a heap dump, which stops the application for about");
            assertThat(Events.read(app.recording().resolve("events.jfr"), "locum.HeapDump"))
                    .extracting(event -> event.getString("step") + " " + event.getString("file"))
                    .containsExactly(
                            "armed heap-oom.hprof",
                            "planned heap-1.hprof",
                            "taken heap-1.hprof",
                            "planned heap-2.hprof",
                            "taken heap-2.hprof");
        }
    }

    @Test
    void whoLeavesPutsTheJvmsFlagsBack(@TempDir Path work) throws Exception {
        try (Harness app = Harness.start(work, GrowingApp.class)) {
            String before = app.ask("flags");
            Path recording = app.record(",heap-dump=auto");
            assertThat(app.ask("flags")).isEqualTo("true " + recording.resolve("heap-oom.hprof"));
            app.leave();
            assertThat(app.ask("flags")).isEqualTo(before);
        }
    }

    @Test
    void unlessToldToTheAgentTouchesNeitherFlagsNorHeap(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", GrowingApp.class)) {
            assertThat(app.ask("flags")).isEqualTo("false ");
            app.exit();

            assertThat(Events.read(app.recording().resolve("events.jfr"), "locum.HeapDump"))
                    .isEmpty();
        }
    }
}
