package io.locum.agent.harness;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An app with its libraries in a class loader that sees nothing else: the agent's classes are not among them. The app
 * tells what its own monitoring shows.
 */
public final class Isolated implements AutoCloseable {
    private Optional<URLClassLoader> loader;
    private Optional<Supplier<Map<String, Double>>> app;

    private Isolated(URLClassLoader loader, Supplier<Map<String, Double>> app) {
        this.loader = Optional.of(loader);
        this.app = Optional.of(app);
    }

    /** Starts an app of {@code io.locum.agent.harness} from this class path. */
    @SuppressWarnings("unchecked")
    public static Isolated start(String classPath, String app) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(":", -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        URLClassLoader loader =
                new URLClassLoader("app", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Object started = loader.loadClass("io.locum.agent.harness." + app)
                .getConstructor()
                .newInstance();
        return new Isolated(loader, (Supplier<Map<String, Double>>) started);
    }

    /** The test's classes and what of its class path has one of these words in its name. */
    public static String classPathOf(String... words) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            String name = Path.of(entry).getFileName().toString();
            if (name.equals("test-classes") || Arrays.stream(words).anyMatch(name::contains)) {
                entries.add(entry);
            }
        }
        return String.join(":", entries);
    }

    /** What its monitoring shows, by name and tags. */
    public Map<String, Double> shown() {
        return app.orElseThrow().get();
    }

    public Class<?> type(String name) throws ClassNotFoundException {
        return loader.orElseThrow().loadClass(name);
    }

    /** Undeploys it. */
    public WeakReference<@Nullable ClassLoader> undeploy() throws IOException {
        WeakReference<@Nullable ClassLoader> undeployed = new WeakReference<>(loader.orElseThrow());
        close();
        return undeployed;
    }

    @Override
    public void close() throws IOException {
        app = Optional.empty();
        if (loader.isPresent()) {
            loader.get().close();
            loader = Optional.empty();
        }
    }
}
