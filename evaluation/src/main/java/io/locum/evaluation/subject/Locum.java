package io.locum.evaluation.subject;

import io.locum.evaluation.process.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return agent(folder, List.of());
    }

    /** The same with more options for the agent, each as {@code name=value}. */
    public String agent(Path folder, List<String> options) {
        return "-javaagent:" + jar + "="
                + String.join(
                        ",",
                        Stream.concat(Stream.of("dir=" + folder), options.stream())
                                .toList());
    }

    /** Has a report made of the one recording in a folder, there, and returns its JSON. */
    public Path report(Path folder) throws InterruptedException {
        return run(folder, List.of("report", recording(folder).toString()));
    }

    /**
     * Has a report made of a heap dump, in this folder, and returns its JSON.
     *
     * @param baseline an earlier dump of the same program
     */
    public Path heap(Path folder, Path dump, Optional<Path> baseline) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("heap", dump.toString()));
        baseline.ifPresent(earlier -> words.addAll(List.of("--baseline", earlier.toString())));
        return run(folder, words);
    }

    private Path run(Path folder, List<String> words) throws InterruptedException {
        Path output = folder.resolve("locum.txt");
        List<String> arguments = new ArrayList<>(List.of("-jar", jar.toString()));
        arguments.addAll(words);
        arguments.addAll(List.of("-o", folder.resolve("report.html").toString(), "--json"));
        try (JavaProcess process = JavaProcess.start(folder, output, arguments)) {
            int exit = process.await(PATIENCE);
            Path json = folder.resolve("report.json");
            if (exit != 0 || !Files.exists(json)) {
                throw new IllegalStateException(
                        "locum " + words.get(0) + " ended with " + exit + ":\n" + process.printed());
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
