package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that has run out of something can least do with an agent that falls over. */
class ExhaustedIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theRecordingGoesOnWhenDescriptorsOrHeapAreThereAgain() throws IOException {
        LocumJar.Result result = LocumJar.execute(
                folder,
                List.of(
                        "bash",
                        "-c",
                        "ulimit -n 256 && exec \"$@\"",
                        "-",
                        LocumJar.java(),
                        "-Xmx64m",
                        "-javaagent:" + LocumJar.PATH + "=dir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExhaustedTarget.class.getName()));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("had ", "done");
        assertThat(result.err()).doesNotContain("in thread \"locum-");
        assertThat(Files.readString(recording().resolve("recording.json")))
                .as(result.err())
                .contains("\"complete\"");
    }

    private Path recording() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".locum"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
