package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.harness.Harness;
import io.locum.agent.harness.LoopApp;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmokeTest {
    @Test
    void recordsAnAppFromStartToEnd(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", LoopApp.class)) {
            for (int i = 0; i < 30; i++) {
                app.ask("block 1");
            }
            System.out.println(app.ask("block 50"));
            System.out.println(app.ask("block 2500"));
            System.out.println(app.ask("threads"));
            app.exit();
            System.out.println(app.stderr());
            Path recording = app.recording();
            System.out.println(Files.readString(recording.resolve("recording.json")));
            assertThat(recording.resolve("events.jfr")).isNotEmptyFile();
            assertThat(recording.resolve("live")).doesNotExist();
            Files.copy(
                    recording.resolve("events.jfr"),
                    Path.of("/tmp/smoke.jfr"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
