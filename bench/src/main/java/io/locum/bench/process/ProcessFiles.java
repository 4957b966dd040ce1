package io.locum.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux's {@code /proc} says of a process beside its CPU time. */
public final class ProcessFiles {

    private ProcessFiles() {}

    /** A number of {@code /proc/<pid>/status} by its name; memory is in KiB. */
    public static long status(long pid, String name) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip().split(" ", -1)[0])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new IOException(status + " does not name " + name));
        }
    }

    /** How many files, sockets and the like it has open. */
    public static long openFiles(long pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return files.count();
        }
    }
}
