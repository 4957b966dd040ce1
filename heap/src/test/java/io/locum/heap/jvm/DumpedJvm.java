package io.locum.heap.jvm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A JVM that was dumped.
 *
 * @param samples what it said of its samples
 */
public record DumpedJvm(Path dump, List<Sample> samples) {

    /** Whether this JDK has these options. */
    static boolean starts(Path jdk, List<String> options) throws IOException, InterruptedException {
        return run(jdk, options, List.of("-version")).code() == 0;
    }

    public static DumpedJvm run(Path jdk, List<String> options, Path folder) throws IOException, InterruptedException {
        Path dump = folder.resolve("jvm.hprof");
        Files.deleteIfExists(dump);
        List<String> program = List.of(
                "-javaagent:" + agent(folder),
                "-cp",
                System.getProperty("java.class.path"),
                DumpedProgram.class.getName(),
                dump.toString());
        Output output = run(jdk, options, program);
        if (output.code() != 0) {
            throw new IOException(String.join("\n", output.lines()));
        }
        return new DumpedJvm(
                dump,
                output.lines().stream()
                        .filter(line -> line.startsWith("sample "))
                        .map(Sample::parse)
                        .toList());
    }

    /** An agent's jar that names a class on the class path. */
    private static Path agent(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", DumpedProgram.class.getName());
        Path jar = folder.resolve("agent.jar");
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
        return jar;
    }

    private static Output run(Path jdk, List<String> options, List<String> program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(program);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), said.lines().toList());
    }

    private record Output(int code, List<String> lines) {}

    /**
     * One sample.
     *
     * @param size in bytes, as the JVM says
     * @param jol as JOL says
     */
    public record Sample(long size, long jol, String className) {

        static Sample parse(String line) {
            String[] words = line.split(" ", -1);
            return new Sample(Long.parseLong(words[1]), Long.parseLong(words[2]), words[3]);
        }
    }
}
