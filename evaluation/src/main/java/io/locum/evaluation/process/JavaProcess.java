package io.locum.evaluation.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A Java process on the JDK that runs this one. What it prints goes to a file; it is ended when this object is closed,
 * and at the latest when this JVM ends.
 */
public final class JavaProcess implements AutoCloseable {

    /** How long a process may take to leave in peace: it writes its recording then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code java} with the arguments, in a folder; output and errors go to the file. */
    public static JavaProcess start(Path folder, Path output, List<String> arguments) {
        return start(folder, output, List.of(), arguments);
    }

    /** Starts {@code java} likewise, by a launcher: a command that ends by executing its arguments in its own place. */
    public static JavaProcess start(Path folder, Path output, List<String> launcher, List<String> arguments) {
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            ALIVE.add(process);
            return new JavaProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + String.join(" ", command), e);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** What it has printed so far. */
    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + output, e);
        }
    }

    /** Waits for it to end by itself and returns its exit code; throws IllegalStateException when it takes too long. */
    public int await(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("not done after " + atMost + ", see " + output);
        }
        return process.exitValue();
    }

    /** Asks it to leave, as Ctrl-C does, and waits; kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        ALIVE.remove(process);
    }
}
