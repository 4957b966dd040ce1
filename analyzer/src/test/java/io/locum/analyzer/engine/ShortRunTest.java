package io.locum.analyzer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShortRunTest {

    @Test
    void ofARunThatEndedBeforeItsFirstEventNothingIsCalledHealthy(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("recording.json"), """
                {"schema": "locum-recording/1", "app": "hello", "state": "complete",
                 "start": "2026-01-31T10:00:00Z", "end": "2026-01-31T10:00:00.300Z",
                 "switchedOff": [{"what": "jfr", "why": "it ended before"}]}
                """);

        Diagnosis diagnosis = Doctor.examine(List.of(Recording.open(folder)));

        assertThat(diagnosis.verdict()).isEqualTo(Diagnosis.NOT_ENOUGH_DATA);
        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.healthy()).isEmpty();
        assertThat(diagnosis.notEnoughData()).isNotEmpty();
    }
}
