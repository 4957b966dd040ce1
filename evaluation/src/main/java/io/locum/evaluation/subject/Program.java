package io.locum.evaluation.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is started.
 *
 * @param arguments what {@code java} is started with, besides the agent
 * @param files the files that it expects in its working directory, by name
 * @param jdk the oldest JDK that it runs on
 * @param agentOptions what the agent is told besides where to record, as {@code heap-dump=auto}
 */
public record Program(List<String> arguments, Map<String, String> files, int jdk, List<String> agentOptions) {

    /** The JDK that everything here is made for unless it says otherwise. */
    public static final int OLDEST_JDK = 17;

    /** Copies the collections. */
    public Program {
        arguments = List.copyOf(arguments);
        files = Map.copyOf(files);
        agentOptions = List.copyOf(agentOptions);
    }

    /** A program that is recorded as the agent does unless told otherwise. */
    public Program(List<String> arguments, Map<String, String> files, int jdk) {
        this(arguments, files, jdk, List.of());
    }

    /** A program without files, for any JDK. */
    static Program of(List<String> arguments) {
        return new Program(arguments, Map.of(), OLDEST_JDK);
    }

    /** What is missing for it here; empty when nothing is. */
    public Optional<String> missing() {
        return Runtime.version().feature() < jdk ? Optional.of("JDK " + jdk + " or later") : Optional.empty();
    }

    /** Writes its files to a folder. */
    public void prepare(Path folder) {
        files.forEach((name, content) -> {
            try {
                Files.writeString(folder.resolve(name), content);
            } catch (IOException e) {
                throw new UncheckedIOException("writing " + name + " to " + folder, e);
            }
        });
    }
}
