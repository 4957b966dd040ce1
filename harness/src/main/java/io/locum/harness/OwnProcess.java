package io.locum.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process that is ended when this object is closed, and at the latest when this JVM ends. */
public final class OwnProcess implements AutoCloseable {

    /** How long a process may take to leave in peace: it writes its recording then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
    }

    private final Process process;

    private OwnProcess(Process process) {
        this.process = process;
    }

    /** Starts it. */
    public static OwnProcess start(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            ALIVE.add(process);
            return new OwnProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + String.join(" ", builder.command()), e);
        }
    }

    /** A program of the JDK that runs this one, such as {@code java} or {@code jcmd}. */
    public static String ofThisJdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** The process itself, for what is not here. */
    public Process process() {
        return process;
    }

    /** Waits until it ends by itself, and returns its exit code; throws IllegalStateException when it takes too long. */
    public int await(Duration atMost) throws InterruptedException {
        if (!endsWithin(atMost)) {
            throw new IllegalStateException("process " + process.pid() + " did not end within " + atMost);
        }
        return process.exitValue();
    }

    /** Whether it ends by itself within this time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks it to leave, as Ctrl-C does, and waits; kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!endsWithin(PATIENCE)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        ALIVE.remove(process);
    }
}
