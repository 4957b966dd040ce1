package io.locum.agent.heapdump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What is said to whoever records, and what he answers: lines in a file of the recording that is gone when it is complete.
 * {@code say <text>} is to be shown, {@code ask <text>} to be answered, by {@code yes} or {@code no} in a second file.
 */
final class Announcements {
    private final Path lines;
    private final Path answer;
    private final boolean loud;

    /**
     * @param live the folder of what goes when the recording is complete
     * @param loud whether the application's standard error is the recorder's too
     */
    Announcements(Path live, boolean loud) {
        this.lines = live.resolve("heap-dump.txt");
        this.answer = live.resolve("heap-dump.answer");
        this.loud = loud;
    }

    @SuppressWarnings("SystemOut")
    void say(String text) throws IOException {
        write("say " + text);
        if (loud) {
            System.err.println("locum: " + text);
        }
    }

    void ask(String text) throws IOException {
        write("ask " + text);
    }

    /** Empty until there is an answer. */
    Optional<Boolean> answer() throws IOException {
        return Files.exists(answer)
                ? Optional.of(Files.readString(answer).strip().equals("yes"))
                : Optional.empty();
    }

    private void write(String line) throws IOException {
        Files.write(
                lines,
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
