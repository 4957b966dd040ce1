package io.locum.evaluation.cli;

import io.locum.evaluation.subject.Locum;
import io.locum.harness.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an evaluation finds the project and leaves its files. */
final class Workplace {

    @Option(names = "--project", description = "The project's folder.", defaultValue = ".", paramLabel = "<folder>")
    private Path project = Path.of(".");

    @Option(
            names = "--keep",
            description = "Keep recordings, reports and output in this folder.",
            paramLabel = "<folder>")
    private @Nullable Path keep;

    Path project() {
        return project.toAbsolutePath().normalize();
    }

    Locum locum() {
        return new Locum(project().resolve("distribution/target/locum.jar"));
    }

    /**
     * Writes what was measured on this JVM into docs/accuracy.md, beside that of other JDKs.
     *
     * @param section its name there, without the JDK's version
     * @param how the command, when and where
     */
    void publish(String section, String title, String how, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "### " + title + ", " + System.getProperty("java.vm.name") + " " + Runtime.version(), "", how, ""));
        lines.addAll(rows);
        new Page(project().resolve("docs/accuracy.md"))
                .write(section + "-" + Runtime.version().feature(), lines);
    }

    /** {@code 2026-01-31, 2 processors.}, for the end of how something was measured. */
    static String todayAndHere() {
        return LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors() + " processors.";
    }

    /** A folder of that name for the files of one run; empty. */
    Path folder(String name) {
        try {
            if (keep == null) {
                return Files.createTempDirectory("locum-" + name.replace('/', '-') + "-");
            }
            Path folder = keep.toAbsolutePath().normalize().resolve(name);
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("making a folder for " + name, e);
        }
    }

    /** Deletes the files of one run, unless they are to be kept. */
    void tidy(Path folder) {
        if (Optional.ofNullable(keep).isEmpty()) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
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
