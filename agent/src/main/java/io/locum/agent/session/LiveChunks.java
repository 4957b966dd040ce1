package io.locum.agent.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Hard-links the chunk files that JFR writes into the recording, so that they are there when the process is killed. JFR
 * deletes its own names for them when it exits in an orderly way.
 */
final class LiveChunks {
    private final Path live;
    private final Set<Path> seen = new HashSet<>();
    private Optional<Path> unlinkable = Optional.empty();

    private LiveChunks(Path live) {
        this.live = live;
    }

    /** Call before the recording starts: chunks that are there already hold nothing of it. */
    static LiveChunks before(Path live) throws IOException {
        LiveChunks chunks = new LiveChunks(live);
        chunks.list(chunks.seen);
        return chunks;
    }

    /** Links those that are new. */
    void link() throws IOException {
        Set<Path> found = new HashSet<>();
        list(found);
        found.removeAll(seen);
        for (Path chunk : found) {
            seen.add(chunk);
            try {
                PrivateFiles.close(Files.createLink(live.resolve(chunk.getFileName()), chunk));
            } catch (IOException | UnsupportedOperationException e) {
                // On another file system, most likely: a killed process leaves them where they are.
                unlinkable = Optional.ofNullable(chunk.getParent());
            }
        }
    }

    /** JFR's folder, if chunks could not be linked. */
    Optional<Path> unlinkable() {
        return unlinkable;
    }

    private void list(Set<Path> found) throws IOException {
        String repository = System.getProperty("jdk.jfr.repository");
        if (repository == null) {
            return;
        }
        try (DirectoryStream<Path> chunks = Files.newDirectoryStream(Path.of(repository))) {
            for (Path chunk : chunks) {
                if (chunk.toString().endsWith(".jfr")) {
                    found.add(chunk);
                }
            }
        }
    }
}
