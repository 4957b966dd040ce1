package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a user names as a heap dump. */
final class DumpFile {

    private DumpFile() {}

    /** Whether this is a file that is called like a heap dump. */
    static boolean is(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".hprof") || name.endsWith(".hprof.gz")) && !Files.isDirectory(file);
    }

    /**
     * Whether it can be opened at all.
     *
     * @throws Cannot if not, and then why
     */
    static void check(Path file) throws Cannot {
        if (!Files.exists(file)) {
            throw new Cannot(
                    file + " does not exist: give a heap dump (.hprof), as from `jcmd <pid> GC.heap_dump <file>`");
        }
        if (Files.isDirectory(file)) {
            throw new Cannot(file + " is a folder: give a heap dump (.hprof), or `locum report` for recordings");
        }
        if (!Files.isReadable(file)) {
            throw new Cannot(file + " must not be read by this user: change its owner or mode, or run as its owner");
        }
    }

    /** The dumps that were written into a recording, by name. */
    static List<Path> within(Path recording) throws Cannot {
        if (!Files.isDirectory(recording)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(recording)) {
            return files.filter(DumpFile::is).sorted().toList();
        } catch (IOException failed) {
            throw new Cannot(recording + " cannot be read: " + failed.getMessage(), failed);
        }
    }
}
