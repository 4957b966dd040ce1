package io.locum.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar under test, run with the JDK that runs the tests. */
final class LocumJar {

    static final Path PATH = Path.of(System.getProperty("locum.jar"));

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private LocumJar() {}

    /** How a command ended. */
    record Result(int exitCode, String out, String err) {}

    /** Runs {@code java -jar locum.jar args…} in this folder. */
    static Result run(Path workingDirectory, String... args) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", PATH.toString()));
        command.addAll(List.of(args));
        return execute(workingDirectory, command);
    }

    /** The java launcher of this JDK. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs any command to its end, with its output in files so that nothing can block on a full pipe. */
    static Result execute(Path workingDirectory, List<String> command) {
        try {
            Path out = Files.createTempFile("locum-test", ".out");
            Path err = Files.createTempFile("locum-test", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        command + " did not end within " + TIMEOUT + "; standard error: " + Files.readString(err));
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while running " + command, interrupted);
        }
    }
}
