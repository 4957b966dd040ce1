package io.locum.agent.harness;

import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A JVM of its own that runs one of the test's apps, and the agent joining and leaving it. */
public final class Harness implements AutoCloseable {
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();

    private final Path work;
    private final Path agentJar;
    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private int attaches;

    private Harness(Path work, Path agentJar, Process process) {
        this.work = work;
        this.agentJar = agentJar;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts an app without the agent, and waits until it says that it is ready. */
    public static Harness start(Path work, Class<?> app, String... jvmArguments) throws IOException {
        return launch(work, buildAgentJar(work), app, List.of(jvmArguments));
    }

    /** Starts an app under the agent, which records events at once unless the options name a delay. */
    public static Harness startWithAgent(Path work, String options, Class<?> app, String... jvmArguments)
            throws IOException {
        Path agentJar = buildAgentJar(work);
        String delay = options.contains(",delay=") ? "" : ",delay=0ms";
        List<String> arguments = new ArrayList<>(List.of("-javaagent:" + agentJar + "=dir=" + work + delay + options));
        arguments.addAll(List.of(jvmArguments));
        return launch(work, agentJar, app, arguments);
    }

    private static Harness launch(Path work, Path agentJar, Class<?> app, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-cp", TEST_CLASSES.toString()));
        command.addAll(arguments);
        command.add(app.getName());
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(work.resolve("stderr.txt").toFile())
                .start();
        Harness harness = new Harness(work, agentJar, process);
        String line = harness.readLine();
        while (!line.equals("ready")) {
            line = harness.readLine();
        }
        return harness;
    }

    /** The argument that puts a folder of jars on the app's class path. */
    public static String withJarsOf(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return "--class-path="
                    + Stream.concat(Stream.of(TEST_CLASSES), jars.sorted())
                            .map(path -> path.toAbsolutePath().toString())
                            .collect(Collectors.joining(":"));
        }
    }

    /** An argument that loads async-profiler as its users do. */
    public static String ownProfiler(Path work) throws IOException {
        Path library = work.resolve("libasyncProfiler.so");
        String platform = System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
        try (InputStream in = Harness.class.getResourceAsStream("/" + platform + "/libasyncProfiler.so")) {
            Files.copy(in, library);
        }
        return "-agentpath:" + library + "=start,event=ctimer,file=" + work.resolve("own-profile.txt");
    }

    private static Path buildAgentJar(Path work) throws IOException {
        Path bootstrap = work.resolve("bootstrap.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(bootstrap));
                Stream<Path> files = Files.walk(CLASSES.resolve("io/locum/agent/bootstrap"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(jar, CLASSES.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", HarnessAgent.class.getName());
        attributes.putValue("Agent-Class", HarnessAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        Path agentJar = work.resolve("harness.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(agentJar), manifest)) {
            String name = HarnessAgent.class.getName().replace('.', '/') + ".class";
            add(jar, name, Files.readAllBytes(TEST_CLASSES.resolve(name)));
            String paths = "bootstrap=" + bootstrap + "\nagent=" + agentClassPath() + "\n";
            add(jar, "harness.properties", paths.getBytes(StandardCharsets.ISO_8859_1));
        }
        return agentJar;
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static String agentClassPath() {
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(":", -1))
                .filter(entry -> entry.matches(".*/(asm|HdrHistogram|async-profiler)-[^/]*\\.jar"))
                .collect(Collectors.joining(":"));
        return CLASSES + "/:" + libraries;
    }

    public long pid() {
        return process.pid();
    }

    /** Sends a command to the app and returns its answer. */
    public String ask(String command) {
        try {
            in.write(command + "\n");
            in.flush();
            return readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readLine() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the app has ended: " + stderr());
        }
        return line;
    }

    /** Joins; returns the agent's answer. */
    public String attach(String options) throws Exception {
        Path reply = work.resolve("reply-" + ++attaches);
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid()));
        try {
            machine.loadAgent(agentJar.toString(), "dir=" + work + ",reply=" + reply + options);
        } finally {
            machine.detach();
        }
        return Files.readString(reply).strip();
    }

    /** Joins and expects that the agent records. */
    public Path record(String options) throws Exception {
        String reply = attach(options);
        if (!reply.startsWith("recording ")) {
            throw new IOException(reply + "\n" + stderr());
        }
        return Path.of(reply.substring("recording ".length()));
    }

    public void leave() throws Exception {
        record(",command=stop");
    }

    /** The only recording folder there is. */
    public Path recording() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.toString().endsWith(".locum"))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), list -> {
                        if (list.size() != 1) {
                            throw new IllegalStateException("recordings: " + list + "\n" + stderr());
                        }
                        return list.get(0);
                    }));
        }
    }

    public String stderr() {
        try {
            return Files.readString(work.resolve("stderr.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the app in an orderly way and waits for it. */
    public void exit() throws Exception {
        in.write("exit\n");
        in.flush();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("the app does not end");
        }
    }

    /** Ends the app as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
