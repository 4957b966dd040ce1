package io.locum.agent.heapdump;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Dumps in a recording, for its owner alone. One that is being written lies where files go that are dropped with a
 * recording that is complete: half a dump is never taken for a whole one.
 */
final class DumpFiles {
    private final Path folder;
    private final Path live;

    DumpFiles(Path folder, Path live) {
        this.folder = folder;
        this.live = live;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Writes one.
     *
     * @return its size in bytes
     */
    long write(String name, HeapDumper jvm) throws IOException {
        Path draft = live.resolve(name);
        try {
            jvm.dumpLive(draft);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file(name));
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
