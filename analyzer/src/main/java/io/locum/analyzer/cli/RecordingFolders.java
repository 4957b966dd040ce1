package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recording folders that appear in one folder while something is recorded. */
final class RecordingFolders {

    private final Path dir;
    private final Set<Path> before;

    private RecordingFolders(Path dir, Set<Path> before) {
        this.dir = dir;
        this.before = before;
    }

    /** Remembers which are there now. */
    static RecordingFolders watch(Path dir) throws Cannot {
        return new RecordingFolders(dir, list(dir));
    }

    /** Those that have come since, by name. */
    List<Path> appeared() throws Cannot {
        Set<Path> now = list(dir);
        now.removeAll(before);
        return List.copyOf(now);
    }

    private static Set<Path> list(Path dir) throws Cannot {
        try (Stream<Path> children = Files.list(dir)) {
            return children.filter(child -> child.getFileName().toString().endsWith(".locum"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new Cannot("cannot read the folder " + dir + ": " + failed.getMessage(), failed);
        }
    }
}
