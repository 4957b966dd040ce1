package io.locum.agent.heapdump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a recording is; tells whether a dump has room there. */
@FunctionalInterface
interface Disk {
    /** A reference takes four bytes in the heap and eight in the file; objects without fields grow by less than half. */
    int FILE_PER_HEAP = 2;

    /** Classes, their names and the stacks of all threads, and as much again for the application to go on with. */
    long BESIDES = 128 << 20;

    /** What this user may still write, in bytes. */
    long free() throws IOException;

    /** More than a dump of so much of the heap can take, in bytes. */
    static long needed(long liveBytes) {
        return liveBytes * FILE_PER_HEAP + BESIDES;
    }

    /** That of a folder. */
    static Disk of(Path folder) {
        return () -> Files.getFileStore(folder).getUsableSpace();
    }
}
