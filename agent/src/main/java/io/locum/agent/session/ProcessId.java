package io.locum.agent.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The number of this process. */
final class ProcessId {
    private static final Path SELF = Path.of("/proc/self");

    private ProcessId() {}

    /** Asks Linux where it can: {@link ProcessHandle} makes a thread pool first, for 5 to 18 ms of CPU. */
    static long current() {
        try {
            return Long.parseLong(Files.readSymbolicLink(SELF).toString());
        } catch (IOException | RuntimeException e) {
            return ProcessHandle.current().pid();
        }
    }
}
