package io.locum.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A {@link LeakyTarget} in a JVM of its own, to be dumped. */
final class DumpedJvm implements AutoCloseable {

    private final Process process;
    private final Path output;
    private int rounds;

    DumpedJvm() throws IOException {
        output = Files.createTempFile("locum-leaky", ".log");
        process = new ProcessBuilder(List.of(
                        LocumJar.java(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeakyTarget.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        awaitRound();
    }

    /** Lets it leak some more. */
    void leak() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        awaitRound();
    }

    /** Writes its live objects into a file. */
    Path dump(Path file) {
        return LiveDump.of(process.pid(), file);
    }

    private void awaitRound() {
        rounds++;
        Awaitility.await("a JVM needs a second or two to start")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(output)
                                .lines()
                                .filter(line -> line.startsWith("ready "))
                                .count()
                        >= rounds);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
