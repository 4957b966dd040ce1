package io.locum.evaluation.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CutTest {

    @Test
    void aCutKeepsWhatTheRecordingWasThen(@TempDir Path folder) throws IOException {
        Path live = Files.createDirectories(folder.resolve("shop-7.locum/live"));
        Path chunk = Files.writeString(live.resolve("1.jfr"), "early");
        Files.writeString(folder.resolve("shop-7.locum/heap-1.hprof"), "dump");
        Files.writeString(folder.resolve("application.txt"), "ready 1");

        Cut cut = Cut.of(folder, folder.resolve("cut-1"));
        Files.writeString(chunk, "later");

        assertThat(cut.folder().resolve("shop-7.locum/live/1.jfr")).hasContent("early");
        assertThat(cut.folder().resolve("shop-7.locum/heap-1.hprof")).hasContent("dump");
        assertThat(cut.folder().resolve("application.txt")).doesNotExist();
    }
}
