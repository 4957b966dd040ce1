package io.locum.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordingTest {

    private static final String TYPE = "test.Number";

    private final Path folder;

    RecordingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** An event to count. */
    @Name(TYPE)
    @StackTrace(true)
    static final class NumberEvent extends jdk.jfr.Event {
        int number;
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertUnusable(folder.resolve("none.jfr"), "does not exist");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertUnusable(Files.createFile(folder.resolve("empty.jfr")), "is empty");
    }

    @Test
    void aPictureIsNoRecording() throws IOException {
        assertUnusable(
                Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}),
                "is no JFR file");
    }

    @Test
    void aFileCutOffInItsFirstChunkIsSaidToBeCutOff() throws IOException {
        Path file = record("cut", 1, 100);
        truncate(file, Files.size(file) / 2);

        assertUnusable(file, "is cut off");
    }

    @Test
    void aFolderWithoutDescriptionIsNoRecording() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("x"));

        assertThatThrownBy(() -> Recordings.open(empty))
                .isInstanceOf(UnusableRecording.class)
                .hasMessageContaining("holds no recording.json");
    }

    @Test
    void aRunThatEndedBeforeItsFirstEventIsARecordingWithoutEvents() throws Exception {
        Path shortRun = Files.createDirectory(folder.resolve("short.locum"));
        Files.writeString(shortRun.resolve("recording.json"), """
                {"schema": "locum-recording/1", "app": "hello", "state": "complete",
                 "start": "2026-01-31T10:00:00Z", "end": "2026-01-31T10:00:00.300Z",
                 "switchedOff": [{"what": "jfr", "why": "it ended before"}]}
                """);

        Recording recording = Recording.open(shortRun);

        assertThat(recording.info().complete()).isTrue();
        assertThat(recording.info().duration()).hasMillis(300);
        assertThat(recording.read(Set.of(TYPE), event -> {}).info()).isEqualTo(recording.info());
    }

    @Test
    void aRunThatWasKilledBeforeItsFirstEventCannotBeRead() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed.locum"));
        Files.writeString(killed.resolve("recording.json"), """
                {"schema": "locum-recording/1", "state": "recording", "start": "2026-01-31T10:00:00Z"}
                """);

        assertThatThrownBy(() -> Recording.open(killed))
                .isInstanceOf(UnusableRecording.class)
                .hasMessageContaining("holds no readable events");
    }

    @Test
    void eventsAreReadWithTheirFieldsAndStacks() throws Exception {
        Recording recording = Recording.open(record("plain", 1, 3));
        List<Long> numbers = new ArrayList<>();
        List<String> methods = new ArrayList<>();

        Reading reading = recording.read(Set.of(TYPE), event -> {
            numbers.add(event.number("number"));
            methods.add(event.stack().frames().get(0).method());
        });

        assertThat(numbers).containsExactly(0L, 1L, 2L);
        assertThat(methods).containsOnly("record");
        assertThat(reading.info().complete()).isTrue();
        assertThat(reading.info().hasAgent()).isFalse();
        assertThat(reading.enabled()).contains(TYPE);
    }

    @Test
    void aCutInALaterChunkCostsThatChunkAlone() throws Exception {
        Path two = record("two", 2, 10);
        truncate(two, Files.size(two) - 100);
        Recording recording = Recording.open(two);
        List<Long> numbers = new ArrayList<>();

        Reading reading = recording.read(Set.of(TYPE), event -> numbers.add(event.number("number")));

        assertThat(numbers).hasSize(10);
        assertThat(reading.info().complete()).isFalse();
    }

    @Test
    void aChunkThatWasNeverFinishedIsReadUpToItsLastFlush() throws Exception {
        Path file = record("killed", 1, 10);
        long flushed = Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}), Chunks.STATE_AT);
            channel.write(ByteBuffer.wrap(new byte[1234]), flushed);
        }
        List<Long> numbers = new ArrayList<>();

        Reading reading = Recording.open(file).read(Set.of(TYPE), event -> numbers.add(event.number("number")));

        assertThat(numbers).hasSize(10);
        assertThat(reading.info().complete()).isFalse();
    }

    @Test
    void aFailureOfTheSinkIsNotTakenForDamage() throws Exception {
        Recording recording = Recording.open(record("sink", 1, 1));

        assertThatThrownBy(() -> recording.read(Set.of(TYPE), event -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ours");
    }

    @Test
    void theAgentsFolderTellsAboutTheRun() throws Exception {
        Path recorded = Files.createDirectory(folder.resolve("chat-4711-20260131-100000.locum"));
        Files.move(record("events", 1, 1), recorded.resolve("events.jfr"));
        Files.writeString(recorded.resolve("recording.json"), """
                { "schema": "locum-recording/1", "app": "chat", "pid": 4711, "host": "h", "state": "complete",
                  "joined": "attach", "start": "2026-01-31T10:00:00Z", "end": "2026-01-31T10:01:00Z",
                  "jvm": { "name": "OpenJDK", "version": "17", "start": "2026-01-31T09:00:00Z", "maxHeapBytes": 7,
                           "processors": 2 },
                  "options": { "threshold": "35ms" }, "cpuSampler": "jfr",
                  "switchedOff": [ { "what": "async-profiler", "why": "no library" } ] }
                """);

        RecordingInfo info = Recordings.open(recorded).get(0).info();

        assertThat(info.id()).isEqualTo("chat-4711-20260131-100000");
        assertThat(info.duration()).hasSeconds(60);
        assertThat(info.threshold()).hasMillis(35);
        assertThat(info.complete()).isTrue();
        assertThat(info.switchedOff()).containsExactly(new SwitchedOff("async-profiler", "no library"));
        assertThat(Recordings.open(folder)).hasSize(1);
    }

    /** A file of so many chunks, each with so many numbers. */
    private Path record(String name, int chunks, int numbers) throws IOException {
        Path file = folder.resolve(name + ".jfr");
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                Path part = folder.resolve(name + chunk + ".part");
                try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
                    recording.enable(TYPE);
                    recording.enable("jdk.ActiveSetting");
                    recording.start();
                    for (int i = 0; i < numbers; i++) {
                        NumberEvent event = new NumberEvent();
                        event.number = i;
                        event.commit();
                    }
                    recording.dump(part);
                }
                out.write(ByteBuffer.wrap(Files.readAllBytes(part)));
                Files.delete(part);
            }
        }
        return file;
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static void assertUnusable(Path path, String why) {
        assertThatThrownBy(() -> Recording.open(path))
                .isInstanceOf(UnusableRecording.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
    }
}
