package io.locum.entry;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent, at its start or later. Puts the bootstrap classes in place, loads the agent in a
 * class loader of its own and hands over. Never throws into the JVM: whatever fails ends in one line on standard
 * error (and in the reply file), and the application goes on.
 */
public final class AgentEntry {

    private static final String AGENT_CLASS = "io.locum.agent.Agent";
    private static final String DEFINER_CLASS = "io.locum.agent.install.BootstrapClasses";
    private static final String BOOTSTRAP_FOLDER = "io/locum/agent/bootstrap/";
    private static final String BOOTSTRAP_MARK = "io.locum.agent.bootstrap.BootstrapVersion";

    /** The agent's own jar and its libraries are smaller; the profiler's is not, and is wanted once. */
    private static final long KEEP_BYTES = 512 * 1024;

    /** Weak, so that an agent that has left can be collected together with its loader. */
    private static WeakReference<@Nullable Class<?>> loaded = new WeakReference<>(null);

    private AgentEntry() {}

    /** Called by {@code -javaagent:locum.jar[=options]} before the application's main method. */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        enter(options, instrumentation, true);
    }

    /** Called when Locum joins a running JVM. */
    public static void agentmain(@Nullable String options, Instrumentation instrumentation) {
        enter(options, instrumentation, false);
    }

    private static synchronized void enter(@Nullable String text, Instrumentation instrumentation, boolean atStart) {
        Map<String, String> options = AgentOptions.parse(text);
        try {
            Class<?> agent = loaded.get();
            if (agent == null) {
                agent = load(instrumentation, options);
                loaded = new WeakReference<>(agent);
            }
            options.remove("jar");
            agent.getMethod("start", Map.class, Instrumentation.class, boolean.class)
                    .invoke(null, options, instrumentation, atStart);
        } catch (InvocationTargetException failed) {
            refuse(options, failed.getCause() == null ? failed : failed.getCause());
        } catch (Throwable failed) {
            refuse(options, failed);
        }
    }

    private static Class<?> load(Instrumentation instrumentation, Map<String, String> options)
            throws IOException, ClassNotFoundException {
        OneJar jar = OneJar.find(options.remove("jar"));
        NestedJars loader = new NestedJars(
                "locum-agent", jar.path(), OneJar.AGENT, KEEP_BYTES, ClassLoader.getPlatformClassLoader());
        if (!isBootstrapInPlace()) {
            putBootstrapInPlace(instrumentation, jar, loader);
        }
        return Class.forName(AGENT_CLASS, true, loader);
    }

    private static void putBootstrapInPlace(Instrumentation instrumentation, OneJar jar, NestedJars loader)
            throws IOException, ClassNotFoundException {
        try {
            Class.forName(DEFINER_CLASS, true, loader)
                    .getMethod("define", Instrumentation.class, Map.class)
                    .invoke(null, instrumentation, loader.classesIn(BOOTSTRAP_FOLDER));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notOnThisJdk) {
            Path bootstrap = jar.extract(OneJar.BOOTSTRAP);
            instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(bootstrap.toFile()));
            bootstrap.toFile().deleteOnExit();
        }
        Class.forName(BOOTSTRAP_MARK, true, null);
    }

    private static boolean isBootstrapInPlace() {
        try {
            Class.forName(BOOTSTRAP_MARK, false, null);
            return true;
        } catch (ClassNotFoundException notYet) {
            return false;
        }
    }

    private static void refuse(Map<String, String> options, Throwable failed) {
        try {
            String why = "the agent could not start: " + failed;
            System.err.println("locum: " + why + "; the application goes on without it");
            String reply = options.get("reply");
            if (reply != null) {
                Files.writeString(Path.of(reply), "refused " + why + "\n");
            }
        } catch (Throwable nothingLeftToDo) {
            // Even standard error may be broken; the application matters more than our message.
        }
    }
}
