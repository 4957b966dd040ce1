package io.locum.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Answers whoever attached, in a file that he named. He knows the line is whole by its line feed. */
final class Reply {
    private final Optional<Path> file;

    Reply(Optional<Path> file) {
        this.file = file;
    }

    void recording(Path folder) {
        write("recording " + folder);
    }

    void refused(String reason) {
        write("refused " + reason.lines().findFirst().orElse(""));
    }

    @SuppressWarnings("SystemOut")
    private void write(String line) {
        if (file.isPresent()) {
            try {
                Files.writeString(file.get(), line + "\n");
            } catch (IOException e) {
                System.err.println("locum: cannot reply into " + file.get() + ": " + e);
            }
        }
    }
}
