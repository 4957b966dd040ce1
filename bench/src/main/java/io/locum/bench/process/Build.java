package io.locum.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built project, as its users have it, and what is measured beside it.
 *
 * @param project the project's folder
 */
public record Build(Path project) {

    /** The one jar. */
    public Path jar() {
        return project.resolve("distribution/target/locum.jar");
    }

    /** What {@code ./locum} starts its JVM with, as an argument of {@code java}. */
    public String options() {
        return "@" + project.resolve("distribution/java.options");
    }

    /** The option that starts a JVM under the agent, with its recording in a folder and options of its own. */
    public String agent(Path folder, List<String> options) {
        return "-javaagent:" + jar() + "=dir=" + folder + (options.isEmpty() ? "" : "," + String.join(",", options));
    }

    /** An agent that refused its options would look very cheap: throws if fewer recordings than those are in the folder. */
    public static void requireRecordings(Path folder, long expected) {
        try (Stream<Path> files = Files.list(folder)) {
            long found =
                    files.filter(file -> file.toString().endsWith(".locum")).count();
            if (found < expected) {
                throw new IllegalStateException(found + " recordings instead of " + expected + ": Locum did not run");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("looking for recordings in " + folder, e);
        }
    }

    /** The class path of the servers: the frameworks are Java archives in one folder. */
    public String classPath() {
        return target().resolve("classes") + ":" + libraries();
    }

    /** The frameworks alone. */
    public String libraries() {
        return target().resolve("lib") + "/*";
    }

    /** Another tool's agent or library, by its file. */
    public Path otherAgent(String file) {
        return target().resolve("agents").resolve(file);
    }

    /** The classes of the heap library. */
    public Path heapClasses() {
        return project.resolve("heap/target/classes");
    }

    /** The class path of the programs that read heap dumps with other libraries. */
    public String peersClassPath() {
        return target().resolve("classes") + ":" + target().resolve("peers") + "/*";
    }

    /** Where the build puts what it makes for the benchmarks. */
    public Path target() {
        return project.resolve("bench/target");
    }
}
