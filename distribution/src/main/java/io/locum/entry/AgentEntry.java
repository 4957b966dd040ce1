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
    private static final String BOOTSTRAP_MARK = "io.locum.agent.bootstrap.Hooks";

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
            if ("stop".equals(options.get("command"))) {
                if (agent != null) {
                    agent.getMethod("stop").invoke(null);
                }
                return;
            }
            if (agent == null) {
                agent = load(instrumentation);
                loaded = new WeakReference<>(agent);
            }
            agent.getMethod("start", Map.class, Instrumentation.class, boolean.class)
                    .invoke(null, options, instrumentation, atStart);
        } catch (InvocationTargetException failed) {
            refuse(options, failed.getCause() == null ? failed : failed.getCause());
        } catch (Throwable failed) {
            refuse(options, failed);
        }
    }

    private static Class<?> load(Instrumentation instrumentation) throws IOException, ClassNotFoundException {
        OneJar jar = OneJar.find();
        if (!isBootstrapInPlace()) {
            Path bootstrap = jar.extract(OneJar.BOOTSTRAP);
            // The JVM opens the file at once and keeps it open: the name is no longer needed on systems with inodes.
            instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(bootstrap.toFile()));
            Class.forName(BOOTSTRAP_MARK, true, null);
            bootstrap.toFile().deleteOnExit();
        }
        ClassLoader loader =
                new NestedJars("locum-agent", jar.path(), OneJar.AGENT, ClassLoader.getPlatformClassLoader());
        return Class.forName(AGENT_CLASS, true, loader);
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
