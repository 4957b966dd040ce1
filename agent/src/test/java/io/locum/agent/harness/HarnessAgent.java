package io.locum.agent.harness;

import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Stands for the shipped entry class: bootstrap jar once, then the agent in a class loader of its own. */
public final class HarnessAgent {
    private static @Nullable Instrumentation instrumentation;
    private static WeakReference<@Nullable ClassLoader> lastLoader = new WeakReference<>(null);

    private HarnessAgent() {}

    public static void premain(String options, Instrumentation inst) throws Exception {
        run(options, inst, true);
    }

    public static void agentmain(String options, Instrumentation inst) throws Exception {
        run(options, inst, false);
    }

    /** The last agent's class loader; cleared once it has been collected. */
    public static WeakReference<@Nullable ClassLoader> lastLoader() {
        return lastLoader;
    }

    public static @Nullable Instrumentation instrumentation() {
        return instrumentation;
    }

    private static void run(String options, Instrumentation inst, boolean atStart) throws Exception {
        Properties paths = new Properties();
        try (InputStream in = HarnessAgent.class.getResourceAsStream("/harness.properties")) {
            paths.load(in);
        }
        boolean first = instrumentation == null;
        instrumentation = inst;
        if (first) {
            inst.appendToBootstrapClassLoaderSearch(new JarFile(paths.getProperty("bootstrap")));
        }
        List<URL> urls = new ArrayList<>();
        for (String entry : paths.getProperty("agent").split(":", -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        lastLoader = new WeakReference<>(loader);
        loader.loadClass("io.locum.agent.Agent")
                .getMethod("start", Map.class, Instrumentation.class, boolean.class)
                .invoke(null, parse(options), inst, atStart);
    }

    private static Map<String, String> parse(@Nullable String options) {
        Map<String, String> parsed = new HashMap<>();
        if (options != null && !options.isEmpty()) {
            for (String option : options.split(",", -1)) {
                String[] pair = option.split("=", 2);
                parsed.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return parsed;
    }
}
