package io.locum.bench.cli;

import io.locum.bench.process.Build;
import io.locum.harness.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a benchmark finds the project and writes its figures. */
final class Surroundings {

    @Option(names = "--project", description = "The project's folder.", defaultValue = ".", paramLabel = "<folder>")
    private Path project = Path.of(".");

    @Option(names = "--write", description = "Write the figures to docs/benchmarks.md too.")
    private boolean write;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Build build() {
        return new Build(project.toAbsolutePath().normalize());
    }

    /** Prints a section of figures, and writes it to the page if that is wanted. */
    void publish(String section, List<String> lines) throws IOException {
        lines.forEach(System.out::println);
        if (write) {
            new Page(build().project().resolve("docs/benchmarks.md")).write(section, lines);
        }
    }

    /** The command line that repeats this run. */
    String command() {
        List<String> words = new ArrayList<>(List.of("bench/run"));
        if (command != null) {
            words.add(command.name());
            command.commandLine().getParseResult().matchedOptions().stream()
                    .filter(option ->
                            !List.of("--project", "--write", "--work-dir").contains(option.longestName()))
                    .forEach(option -> words.add(option.longestName()
                            + (option.originalStringValues().isEmpty()
                                    ? ""
                                    : "=" + String.join(",", option.originalStringValues()))));
        }
        return String.join(" ", words);
    }

    /** Says how far a benchmark is. */
    static void say(String line) {
        System.err.println("bench: " + line);
    }

    /** The JDK that this benchmark and its processes run on. */
    static String jdk() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    /** Measures with a folder for recordings that is deleted afterwards. */
    static <T> T withFolder(Measurement<T> measurement) throws IOException, InterruptedException {
        return with(Files.createTempDirectory("locum-bench-"), measurement);
    }

    /** Measures likewise, with a folder in that one: there is room for large files. */
    static <T> T withFolderIn(Path parent, Measurement<T> measurement) throws IOException, InterruptedException {
        return with(Files.createTempDirectory(parent, "run-"), measurement);
    }

    private static <T> T with(Path folder, Measurement<T> measurement) throws IOException, InterruptedException {
        try {
            return measurement.in(folder);
        } finally {
            delete(folder);
        }
    }

    /** Something that needs a folder. */
    @FunctionalInterface
    interface Measurement<T> {
        T in(Path folder) throws InterruptedException, IOException;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("deleting " + folder, e);
        }
    }
}
