package io.locum.agent.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A recording on disk, as docs/design.md describes it; for its owner alone. */
final class RecordingFolder {
    private static final int MOST_PER_SECOND = 100;

    private final Path path;

    private RecordingFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder; one of the same second gets a number. */
    static RecordingFolder create(Path directory, String app) throws IOException {
        String now = Timestamp.inFileName(LocalDateTime.now(ZoneId.systemDefault()));
        String name = AppName.inFileName(app) + "-" + ProcessId.current() + "-" + now;
        for (int number = 1; ; number++) {
            Path path = directory.resolve(name + (number == 1 ? "" : "-" + number) + ".locum");
            try {
                PrivateFiles.createFolder(path);
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_PER_SECOND) {
                    throw e;
                }
                continue;
            }
            RecordingFolder folder = new RecordingFolder(path.toAbsolutePath());
            PrivateFiles.createFolder(folder.live());
            return folder;
        }
    }

    Path path() {
        return path;
    }

    Path events() {
        return path.resolve("events.jfr");
    }

    Path live() {
        return path.resolve("live");
    }

    Path profile() {
        return live().resolve("async-profiler.jfr");
    }

    /** Replaces recording.json as a whole, so that a reader never sees half of it. */
    void writeManifest(String json) throws IOException {
        Path draft = path.resolve("recording.json.tmp");
        Files.deleteIfExists(draft);
        PrivateFiles.createFile(draft);
        Files.writeString(draft, json);
        Files.move(draft, path.resolve("recording.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Appends the profiler's chunks: a JFR file is a sequence of chunks. */
    void appendProfile() throws IOException {
        if (!Files.exists(profile())) {
            return;
        }
        try (FileChannel from = FileChannel.open(profile(), StandardOpenOption.READ);
                FileChannel to = FileChannel.open(events(), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long position = 0;
            while (position < from.size()) {
                position += from.transferTo(position, from.size() - position, to);
            }
        }
    }

    void deleteLive() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(live())) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(live());
    }

    /** After a failed start: nothing worth keeping is in it. */
    void discard() {
        try {
            if (Files.exists(live())) {
                deleteLive();
            }
            Files.deleteIfExists(events());
            Files.deleteIfExists(path.resolve("recording.json"));
            Files.deleteIfExists(path.resolve("recording.json.tmp"));
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The start has failed already, and that is what the user is told.
        }
    }
}
