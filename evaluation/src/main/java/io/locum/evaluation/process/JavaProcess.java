package io.locum.evaluation.process;

import io.locum.harness.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java process on the JDK that runs this one. What it prints goes to a file; it is ended when this object is closed,
 * and at the latest when this JVM ends.
 */
public final class JavaProcess implements AutoCloseable {

    private final OwnProcess own;
    private final Path output;

    private JavaProcess(OwnProcess own, Path output) {
        this.own = own;
        this.output = output;
    }

    /** Starts {@code java} with the arguments, in a folder; output and errors go to the file. */
    public static JavaProcess start(Path folder, Path output, List<String> arguments) {
        return start(folder, output, List.of(), arguments);
    }

    /** Starts {@code java} likewise, by a launcher: a command that ends by executing its arguments in its own place. */
    public static JavaProcess start(Path folder, Path output, List<String> launcher, List<String> arguments) {
        List<String> command = new ArrayList<>(launcher);
        command.add(OwnProcess.ofThisJdk("java"));
        command.addAll(arguments);
        OwnProcess own = OwnProcess.start(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile()));
        return new JavaProcess(own, output);
    }

    /** The process id. */
    public long pid() {
        return own.process().pid();
    }

    /** Whether it still runs. */
    public boolean alive() {
        return own.process().isAlive();
    }

    /** What it has printed so far. */
    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + output, e);
        }
    }

    /** Whether it ends by itself within this time; waits for that. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return own.endsWithin(time);
    }

    /** Waits for it to end by itself and returns its exit code; throws IllegalStateException when it takes too long. */
    public int await(Duration atMost) throws InterruptedException {
        if (!own.endsWithin(atMost)) {
            throw new IllegalStateException("not done after " + atMost + ", see " + output);
        }
        return own.process().exitValue();
    }

    /** Asks it to leave, as Ctrl-C does, and waits; kills it when it does not. */
    @Override
    public void close() {
        own.close();
    }
}
