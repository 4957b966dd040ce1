package io.locum.agent.install;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The test's own JVM as agents see it, by way of an agent that joins it. */
public final class OwnInstrumentation {
    private static volatile @Nullable Instrumentation instrumentation;

    private OwnInstrumentation() {}

    /** Called by the JVM. */
    public static void agentmain(@Nullable String options, Instrumentation joined) {
        instrumentation = joined;
    }

    static Instrumentation get(Path work) throws IOException, InterruptedException {
        if (instrumentation == null) {
            join(work);
        }
        return Objects.requireNonNull(instrumentation);
    }

    private static void join(Path work) throws IOException, InterruptedException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", OwnInstrumentation.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        Path jar = work.resolve("join.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        String pid = Long.toString(ProcessHandle.current().pid());
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        pid,
                        "JVMTI.agent_load",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("jcmd.txt").toFile())
                .start();
        if (!jcmd.waitFor(60, TimeUnit.SECONDS)) {
            jcmd.destroyForcibly();
        }
    }
}
