package io.locum.analyzer.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One recording of one JVM: a folder that the agent wrote, or a plain JFR file of any JVM. */
public final class Recording {

    private final Path path;
    private final List<Chunk> chunks;
    private final RecordingInfo info;

    private Recording(Path path, List<Chunk> chunks, RecordingInfo info) {
        this.path = path;
        this.chunks = chunks;
        this.info = info;
    }

    /**
     * Opens a recording folder or a JFR file. Reads headers and, of a plain JFR file, its first events.
     *
     * @throws UnusableRecording when the path holds no readable recording
     */
    public static Recording open(Path path) throws UnusableRecording {
        try {
            if (!Files.exists(path)) {
                throw new UnusableRecording(path + " does not exist: give a .locum folder or a .jfr file");
            }
            return Files.isDirectory(path) ? openFolder(path) : openFile(path);
        } catch (IOException e) {
            throw new UnusableRecording(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Path path() {
        return path;
    }

    /** What is known without reading it; a pass may find that it is less complete than it seemed. */
    public RecordingInfo info() {
        return info;
    }

    /**
     * Hands over all events of these types in one pass, on the calling thread. A damaged stretch is skipped and the
     * recording marked incomplete.
     *
     * @throws UncheckedIOException when a file can no longer be read
     */
    public Reading read(Set<String> types, Consumer<Event> sink) {
        ChunkReader reader = new ChunkReader(types, event -> {
            sink.accept(event);
            return true;
        });
        boolean whole = true;
        try {
            for (Chunk chunk : chunks) {
                whole &= reader.read(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + path, e);
        }
        return new Reading(whole ? info : PlainInfo.incomplete(info), reader.enabled());
    }

    private static Recording openFile(Path file) throws IOException, UnusableRecording {
        if (Files.size(file) == 0) {
            throw new UnusableRecording(file + " is empty: give a .locum folder or a .jfr file that holds events");
        }
        if (!Chunks.startsLikeOne(file)) {
            throw new UnusableRecording(file + " is no JFR file: give a .locum folder or a .jfr file");
        }
        Chunks chunks = Chunks.of(file);
        if (chunks.readable().isEmpty()) {
            throw new UnusableRecording(
                    file + " is cut off within its first chunk, and nothing before the cut can be read: record again");
        }
        return new Recording(file, chunks.readable(), PlainInfo.of(file, chunks));
    }

    private static Recording openFolder(Path folder) throws IOException, UnusableRecording {
        Path description = folder.resolve("recording.json");
        if (!Files.isRegularFile(description)) {
            throw new UnusableRecording(folder
                    + " holds no recording.json: give a .locum folder, a folder of such folders, or a .jfr file");
        }
        List<Chunk> chunks = new ArrayList<>();
        boolean complete = true;
        for (Path file : eventFiles(folder)) {
            if (Files.size(file) > 0) {
                Chunks found = Chunks.of(file);
                chunks.addAll(found.readable());
                complete &= found.complete();
            }
        }
        // a run that was over before events were recorded is no damage: the agent has said so
        if (chunks.isEmpty() && !RecordingState.isComplete(folder)) {
            throw new UnusableRecording(
                    folder + " holds no readable events: the target ended before the first were written");
        }
        return new Recording(folder, chunks, FolderInfo.of(folder, description, chunks, complete));
    }

    private static List<Path> eventFiles(Path folder) throws IOException {
        Path events = folder.resolve("events.jfr");
        Path live = folder.resolve("live");
        // until the agent says that all is there, events.jfr may be half written; afterwards the live files may vanish
        if (RecordingState.isComplete(folder) || !Files.isDirectory(live)) {
            return Files.isRegularFile(events) ? List.of(events) : List.of();
        }
        try (Stream<Path> files = Files.list(live)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .sorted()
                    .toList();
        }
    }
}
