package io.locum.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Heap dumps as users take them. */
final class LiveDump {

    private LiveDump() {}

    /** Has a JVM collect, and write its live objects into a file. */
    static Path of(long pid, Path file) {
        LocumJar.Result result = LocumJar.execute(
                Path.of("."),
                List.of(
                        Path.of(LocumJar.java()).resolveSibling("jcmd").toString(),
                        Long.toString(pid),
                        "GC.heap_dump",
                        file.toAbsolutePath().toString()));
        if (!Files.exists(file)) {
            throw new AssertionError("no dump: " + result);
        }
        return file;
    }
}
