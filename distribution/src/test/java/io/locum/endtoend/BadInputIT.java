package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputIT {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyFile() throws IOException {
        assertOneLine(Files.createFile(folder.resolve("empty.jfr")), "is empty");
    }

    @Test
    void aPicture() throws IOException {
        assertOneLine(Files.write(folder.resolve("picture.jfr"), PNG), "is no JFR file");
    }

    @Test
    void aFileCutWithinItsFirstChunk() throws IOException {
        byte[] header = new byte[68];
        header[0] = 'F';
        header[1] = 'L';
        header[2] = 'R';
        header[5] = 2;
        header[14] = 1; // claims a chunk of 64 KiB
        assertOneLine(Files.write(folder.resolve("cut.jfr"), header), "cut off");
    }

    @Test
    void aFolderThatIsNoRecording() throws IOException {
        assertOneLine(Files.createDirectory(folder.resolve("photos")), "recording.json");
    }

    @Test
    void aPathThatDoesNotExist() {
        assertOneLine(folder.resolve("nothing.jfr"), "does not exist");
    }

    @ParameterizedTest
    @MethodSource("impossibleTargets")
    void aTargetThatCannotBeJoined(String target, String reason) {
        LocumJar.Result result = LocumJar.run(folder, "attach", target, "--for", "1s");
        assertIsOneLine(result, reason);
    }

    static Stream<Arguments> impossibleTargets() {
        return Stream.of(
                Arguments.of("999999999", "there is no process"),
                Arguments.of("99999999999999999999", "there is no process"),
                Arguments.of("no-such-name", "no running JVM has"));
    }

    @Test
    void aProcessThatIsNoJvmIsLeftAlone() throws IOException {
        Process sleep = new ProcessBuilder("sleep", "60").start();
        try {
            LocumJar.Result result = LocumJar.run(folder, "attach", Long.toString(sleep.pid()), "--for", "1s");
            assertIsOneLine(result, "is no JVM");
            assertThat(sleep.isAlive()).isTrue();
        } finally {
            sleep.destroyForcibly();
        }
    }

    @Test
    void aCommandThatDoesNotExist() {
        assertIsOneLine(LocumJar.run(folder, "doctor", "--", "no-such-command-here"), "no such command");
    }

    @Test
    void anUnknownOption() {
        assertIsOneLine(LocumJar.run(folder, "report", "--nope"), "--help");
    }

    @Test
    void aDumpThatDoesNotExist() {
        assertIsOneLine(heap(folder.resolve("nothing.hprof")), "does not exist");
        assertIsOneLine(LocumJar.run(folder, "report", "nothing.hprof"), "does not exist");
    }

    @Test
    void aFolderInPlaceOfADump() {
        assertIsOneLine(heap(folder), "is a folder");
    }

    @Test
    void aPictureInPlaceOfADump() throws IOException {
        assertIsOneLine(heap(Files.write(folder.resolve("picture.hprof"), PNG)), "picture.hprof");
    }

    @Test
    void anEmptyDump() throws IOException {
        assertIsOneLine(heap(Files.createFile(folder.resolve("empty.hprof"))), "empty.hprof");
    }

    @Test
    void aReportThatCannotBeWrittenIsNoticedBeforeTheDumpIsRead() throws IOException {
        Path dump = Files.write(folder.resolve("picture.hprof"), PNG);
        assertIsOneLine(LocumJar.run(folder, "heap", dump.toString(), "-o", folder.toString()), "it is a folder");
        assertIsOneLine(LocumJar.run(folder, "heap", dump.toString(), "-o", dump + "/x.html"), "is no folder");
    }

    @Test
    void severalDumpsWithoutTellingWhichIsTheNewest() {
        assertIsOneLine(LocumJar.run(folder, "report", "a.hprof", "b.hprof"), "--baseline");
    }

    @Test
    void noDumpAtAll() {
        assertIsOneLine(LocumJar.run(folder, "heap"), "--help");
    }

    private LocumJar.Result heap(Path dump) {
        return LocumJar.run(folder, "heap", dump.toString());
    }

    private void assertOneLine(Path input, String reason) {
        assertIsOneLine(LocumJar.run(folder, "report", input.toString()), reason);
    }

    private static void assertIsOneLine(LocumJar.Result result, String reason) {
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("locum: ")
                .contains(reason);
    }
}
