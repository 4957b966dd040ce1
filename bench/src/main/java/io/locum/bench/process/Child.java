package io.locum.bench.process;

import io.locum.harness.OwnProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of the JDK that runs this one, spoken to over its standard streams. It is ended when this object is
 * closed, and at the latest when this JVM ends. For one thread.
 */
public final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OwnProcess own;
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;

    private Child(OwnProcess own) {
        this.own = own;
        process = own.process();
        out = process.inputReader(StandardCharsets.UTF_8);
        in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Starts {@code java} with the arguments; its errors are shown. */
    public static Child java(List<String> arguments) {
        return start("java", arguments, ProcessBuilder.Redirect.INHERIT);
    }

    /** Starts {@code java} with the arguments; its errors go to a file. */
    public static Child java(List<String> arguments, Path errors) {
        return start("java", arguments, ProcessBuilder.Redirect.to(errors.toFile()));
    }

    /** Starts {@code java} with the arguments; all that it prints goes to a file. */
    public static Child silent(List<String> arguments, Path output) {
        return start("java", arguments, ProcessBuilder.Redirect.to(output.toFile()), true);
    }

    /** Starts a tool of the JDK, such as {@code jcmd}; its errors are shown. */
    public static Child tool(String name, String... arguments) {
        return start(name, List.of(arguments), ProcessBuilder.Redirect.INHERIT);
    }

    private static Child start(String program, List<String> arguments, ProcessBuilder.Redirect errors) {
        return start(program, arguments, errors, false);
    }

    private static Child start(
            String program, List<String> arguments, ProcessBuilder.Redirect errors, boolean outputWithErrors) {
        List<String> command = new ArrayList<>();
        command.add(OwnProcess.ofThisJdk(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        return new Child(OwnProcess.start(
                outputWithErrors
                        ? builder.redirectErrorStream(true).redirectOutput(errors)
                        : builder.redirectError(errors)));
    }

    /** The next line it prints that begins with a word, after that word; throws IllegalStateException at its end. */
    public String next(String word) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("listening to a process for '" + word + "'", e);
        }
        throw new IllegalStateException("the process ended without saying '" + word + "'");
    }

    /** All that it prints from here to its end. */
    public List<String> rest() {
        return out.lines().toList();
    }

    /** Sends it a line. */
    public void tell(String line) {
        in.println(line);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** The CPU time it has taken since its start. */
    public Duration cpu() {
        return CpuTime.of(process.pid());
    }

    /** Waits until it ends by itself; throws IllegalStateException when it takes too long. */
    public void await() throws InterruptedException {
        await(PATIENCE);
    }

    /** Waits likewise, for so long. */
    public void await(Duration atMost) throws InterruptedException {
        own.await(atMost);
    }

    /** Whether it ends by itself within this time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return own.endsWithin(time);
    }

    /** Ends it at once, if it has not ended yet, and waits. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What it ended with; throws IllegalThreadStateException while it runs. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks it to leave and waits; kills it when it does not. */
    @Override
    public void close() {
        own.close();
    }
}
