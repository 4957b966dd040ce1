package io.locum.evaluation.subject;

import io.locum.evaluation.process.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jar under examination, used as any user would.
 *
 * @param jar the built {@code locum.jar}
 */
public record Locum(Path jar) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The option that starts a JVM under the agent, with its recording in a folder. */
    public String agent(Path folder) {
        return "-javaagent:" + jar + "=dir=" + folder;
    }

    /** Has a report made of the one recording in a folder, there, and returns its JSON. */
    public Path report(Path folder) throws InterruptedException {
        Path html = folder.resolve("report.html");
        Path output = folder.resolve("locum.txt");
        List<String> arguments = List.of(
                "-jar", jar.toString(), "report", recording(folder).toString(), "-o", html.toString(), "--json");
        try (JavaProcess process = JavaProcess.start(folder, output, arguments)) {
            int exit = process.await(PATIENCE);
            Path json = folder.resolve("report.json");
            if (exit != 0 || !Files.exists(json)) {
                throw new IllegalStateException("locum report ended with " + exit + ":\n" + process.printed());
            }
            return json;
        }
    }

    private static Path recording(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".locum"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the agent left no recording in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for the recording in " + folder, e);
        }
    }
}
