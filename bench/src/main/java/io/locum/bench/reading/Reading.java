package io.locum.bench.reading;

import io.locum.bench.process.Build;
import io.locum.bench.process.WholeProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One dump read once by one program.
 *
 * @param process what the process took
 * @param failure why it does not count
 */
public record Reading(WholeProcess process, Optional<String> failure) {

    /** What a line begins with that says why a program ended, among those of a stack trace. */
    private static final List<String> REASONS = List.of("Exception in thread", "Caused by", "locum:");

    /** Reads the dump by way of a link in an empty folder, where the program may leave its files. */
    static Reading of(Reader reader, Build build, Path dump, int heapMegabytes, Duration limit, Path folder)
            throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("dump.hprof"), dump);
        Path output = folder.resolve("output.txt");
        List<String> arguments = new ArrayList<>(List.of("-Xmx" + heapMegabytes + "m", "-Djava.io.tmpdir=" + folder));
        arguments.addAll(reader.program(build, link));
        WholeProcess process = WholeProcess.java(arguments, output, limit);
        return new Reading(process, failure(process, limit, output));
    }

    /** What the program printed last. */
    private static Optional<String> failure(WholeProcess process, Duration limit, Path output) throws IOException {
        if (!process.ended()) {
            return Optional.of("not done after " + limit.toSeconds() + " s and "
                    + process.cpu().toSeconds() + " s of CPU");
        }
        if (process.exitCode() == 0) {
            return Optional.empty();
        }
        List<String> printed =
                Files.readString(output, StandardCharsets.UTF_8).lines().toList();
        return Optional.of(printed.stream()
                .filter(line -> REASONS.stream().anyMatch(line::startsWith))
                .findFirst()
                .or(() -> printed.stream().reduce((line, next) -> next))
                .orElse("ended with " + process.exitCode()));
    }
}
