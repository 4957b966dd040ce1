package io.locum.evaluation.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A control group of our own.
 *
 * @param folder its folder in the kernel's file system
 */
record ControlGroup(Path folder) {

    /** What a command is prefixed with to run in the group from its first instruction on. */
    List<String> launcher() {
        return List.of("/bin/sh", "-c", "echo $$ > '" + folder.resolve("cgroup.procs") + "' && exec \"$@\"", "sh");
    }

    /** Removes the group; its processes have ended. */
    void remove() {
        try {
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("removing the control group " + folder, e);
        }
    }
}
