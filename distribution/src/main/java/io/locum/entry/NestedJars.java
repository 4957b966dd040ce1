package io.locum.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A class loader over the jars nested in one folder of {@code locum.jar}.
 *
 * <p>Classes and small resources are read into memory once, so that neither a temporary file nor an open file is left
 * behind; large resources (native libraries) are only noted and read again when asked for. Dropping the loader drops
 * everything. Thread-safe: the index is complete before the constructor returns.
 */
final class NestedJars extends ClassLoader {

    /** Native libraries are megabytes and wanted at most once; every class and template of ours is far smaller. */
    private static final int KEEP_IN_MEMORY_BYTES = 256 * 1024;

    static {
        registerAsParallelCapable();
    }

    private final Path jar;
    private final String folder;
    private final Map<String, List<Content>> index = new HashMap<>();

    /**
     * Reads the index.
     *
     * @param folder the folder inside the jar that holds the nested jars, with a trailing slash
     * @throws IOException if the jar cannot be read
     */
    NestedJars(String name, Path jar, String folder, ClassLoader parent) throws IOException {
        super(name, parent);
        this.jar = jar;
        this.folder = folder;
        forEachEntry((nested, entry, in) -> {
            Content content = entry.getSize() > KEEP_IN_MEMORY_BYTES
                    ? new OnDemand(nested, entry.getName())
                    : keepIfSmall(nested, entry.getName(), in.readAllBytes());
            index.computeIfAbsent(entry.getName(), any -> new ArrayList<>(1)).add(content);
            return true;
        });
    }

    /** The classes of one package, by internal name, undefined. */
    Map<String, byte[]> classesIn(String packageFolder) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (Map.Entry<String, List<Content>> entry : index.entrySet()) {
            String name = entry.getKey();
            if (name.startsWith(packageFolder) && name.endsWith(".class") && !name.endsWith("-info.class")) {
                classes.put(
                        name.substring(0, name.length() - ".class".length()),
                        read(entry.getValue().get(0)));
            }
        }
        return classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        List<Content> found = index.get(name.replace('.', '/') + ".class");
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] bytes = read(found.get(0));
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        List<Content> found = index.get(name);
        return found == null ? null : url(name, found.get(0));
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        List<URL> urls = new ArrayList<>();
        for (Content content : index.getOrDefault(name, List.of())) {
            urls.add(url(name, content));
        }
        return Collections.enumeration(urls);
    }

    private static Content keepIfSmall(String nested, String name, byte[] bytes) {
        return bytes.length > KEEP_IN_MEMORY_BYTES ? new OnDemand(nested, name) : new InMemory(bytes);
    }

    private byte[] read(Content content) throws IOException {
        if (content instanceof InMemory inMemory) {
            return inMemory.bytes();
        }
        OnDemand wanted = (OnDemand) content;
        byte[][] result = new byte[1][];
        forEachEntry((nested, entry, in) -> {
            if (nested.equals(wanted.nestedJar()) && entry.getName().equals(wanted.name())) {
                result[0] = in.readAllBytes();
                return false;
            }
            return true;
        });
        if (result[0] == null) {
            throw new IOException("cannot find " + wanted.name() + " in " + jar + " again; was it replaced?");
        }
        return result[0];
    }

    private void forEachEntry(Visitor visitor) throws IOException {
        try (JarFile outer = new JarFile(jar.toFile())) {
            List<JarEntry> nestedJars = outer.stream()
                    .filter(e -> e.getName().startsWith(folder) && e.getName().endsWith(".jar"))
                    .toList();
            for (JarEntry nested : nestedJars) {
                try (JarInputStream in = new JarInputStream(outer.getInputStream(nested), false)) {
                    for (JarEntry e = in.getNextJarEntry(); e != null; e = in.getNextJarEntry()) {
                        if (!e.isDirectory() && !visitor.visit(nested.getName(), e, in)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private URL url(String name, Content content) {
        try {
            return new URL("locum", "", -1, "/" + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new ContentConnection(url, content);
                }
            });
        } catch (IOException impossible) {
            throw new IllegalStateException("cannot address the nested resource " + name, impossible);
        }
    }

    private interface Visitor {
        /** Returns whether to go on. */
        boolean visit(String nestedJar, JarEntry entry, InputStream in) throws IOException;
    }

    private sealed interface Content permits InMemory, OnDemand {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record InMemory(byte[] bytes) implements Content {}

    private record OnDemand(String nestedJar, String name) implements Content {}

    private final class ContentConnection extends URLConnection {
        private final Content content;

        ContentConnection(URL url, Content content) {
            super(url);
            this.content = content;
            setUseCaches(false);
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(read(content));
        }
    }
}
