package io.locum.evaluation.forecast;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recording as it was at a moment while the application ran on: what would be left of it if the process had been
 * killed then.
 *
 * @param at the moment
 * @param folder in which the recording lies
 */
record Cut(Instant at, Path folder) {

    /** Copies the one recording of a folder. Heap dumps are written once and may be long: they are linked. */
    static Cut of(Path from, Path to) throws IOException {
        Cut cut = new Cut(Instant.now(), Files.createDirectory(to));
        for (Path recording : recordings(from)) {
            Files.walkFileTree(recording, new Copying(recording, to.resolve(recording.getFileName())));
        }
        return cut;
    }

    private static List<Path> recordings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".locum")).toList();
        }
    }

    /** Copies a tree in which files come and go. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path copy = to.resolve(from.relativize(file));
            try {
                if (file.toString().endsWith(".hprof")) {
                    Files.createLink(copy, file);
                } else {
                    Files.copy(file, copy);
                }
            } catch (NoSuchFileException e) {
                // A chunk that is complete, or a dump, has moved on meanwhile.
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
