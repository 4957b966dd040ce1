package io.locum.analyzer.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * An application started under the agent. Its input and outputs are those of this process.
 *
 * <p>{@code java …} gets {@code -javaagent:} as its first option; any other command (a script, a build tool) gets it
 * through the environment, so that every JVM it starts is recorded.
 */
public final class Launch {

    private static final String ENVIRONMENT_OPTIONS = "JAVA_TOOL_OPTIONS";

    /** What the operating system needs to end a process that it was told to kill. */
    private static final Duration TO_DIE = Duration.ofSeconds(5);

    private final Process process;

    private Launch(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param recordings folder in which the recording folders shall appear
     * @throws Cannot if the command cannot be run
     */
    public static Launch start(List<String> command, Path locumJar, Map<String, String> options, Path recordings)
            throws Cannot {
        String agent = "-javaagent:" + locumJar.toAbsolutePath() + "="
                + new OptionText(options)
                        .with("dir", recordings.toAbsolutePath().toString());
        List<String> line = new ArrayList<>(command);
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        if (isJava(command.get(0))) {
            line.add(1, agent);
        } else {
            builder.environment().merge(ENVIRONMENT_OPTIONS, quote(agent), (others, ours) -> others + " " + ours);
        }
        try {
            return new Launch(builder.start());
        } catch (IOException failed) {
            throw new Cannot(
                    "cannot run '" + command.get(0) + "': "
                            + (exists(command.get(0)) ? failed.getMessage() : "no such command"),
                    failed);
        }
    }

    /** Pid of the started command; with a script, that of the script. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, at most so long; returns the exit code if it has ended. */
    public Optional<Integer> await(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of(process.exitValue())
                : Optional.empty();
    }

    /** The TCP ports on which it or its children listen. */
    public Set<Integer> listeningPorts() {
        Set<Integer> ports = new TreeSet<>(new ProcFs(pid()).listeningPorts());
        process.descendants().forEach(child -> ports.addAll(new ProcFs(child.pid()).listeningPorts()));
        return ports;
    }

    /**
     * Asks it to end (SIGTERM), and its children with it, and waits; one that does not end within the patience is
     * killed. Its recording survives either way.
     */
    public void stop(Duration patience) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        if (!haveEnded(all, patience)) {
            all.forEach(ProcessHandle::destroyForcibly);
            haveEnded(all, TO_DIE);
        }
    }

    /** A script ends at once, while the JVM that it started is still writing its recording out: waits for all. */
    private static boolean haveEnded(List<ProcessHandle> processes, Duration atMost) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends)
                    .orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException tooSlow) {
            return false;
        }
    }

    private static boolean isJava(String command) {
        String file = Path.of(command).getFileName().toString();
        return file.equals("java") || file.equals("java.exe");
    }

    private static boolean exists(String command) {
        if (command.indexOf(File.separatorChar) >= 0) {
            return Files.exists(Path.of(command));
        }
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.exists(Path.of(folder, command)));
    }

    /** The JVM splits the variable at blanks unless they stand in quotes. */
    private static String quote(String option) {
        return option.indexOf(' ') < 0 ? option : "\"" + option + "\"";
    }
}
