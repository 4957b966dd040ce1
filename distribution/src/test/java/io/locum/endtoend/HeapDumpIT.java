package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A young generation of eight megabytes is collected twice a second or more, on any machine. */
class HeapDumpIT {

    /** The warm-up, some eight seconds to each of the dumps, and half as much again for a busy machine. */
    private static final String SECONDS = "36";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatLeaksIsDumpedTwiceWhileItGrowsAndConfirmedWithHolderAndType() throws IOException {
        LocumJar.Result result = LocumJar.run(
                folder,
                "doctor",
                "--heap-dump",
                "auto",
                "-o",
                folder.resolve("leak.html").toString(),
                "--json",
                "--",
                LocumJar.java(),
                "-Xmx160m",
                "-Xmn8m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RememberingTarget.class.getName(),
                SECONDS);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(dumps()).as(result.err()).containsExactly("heap-1.hprof rw-------", "heap-2.hprof rw-------");
        JsonNode finding = new ObjectMapper()
                .readTree(folder.resolve("leak.json").toFile())
                .path("findings")
                .path(0);
        assertThat(finding.path("id").asText()).isEqualTo("cache-growth");
        assertThat(finding.path("confidence").asText()).isEqualTo("confirmed");
        assertThat(finding.at("/culprit/class").asText()).isEqualTo(RememberingTarget.class.getName());
        assertThat(finding.at("/culprit/method").asText()).isEqualTo("remembered");
        assertThat(finding.path("title").asText()).contains("RememberingTarget$Order");
        assertThat(finding.at("/impact/text").asText()).contains("It grows by", "the heap is full");
    }

    private List<String> dumps() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".hprof"))
                    .map(HeapDumpIT::nameAndMode)
                    .sorted()
                    .toList();
        }
    }

    private static String nameAndMode(Path file) {
        try {
            return file.getFileName() + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
