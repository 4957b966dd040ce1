package io.locum.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A class loader over the jars nested in one folder of {@code locum.jar}.
 *
 * <p>A jar is unpacked into memory when a name was not found in those before it, so that a short run under the agent
 * does not pay for libraries that it never uses; neither a temporary file nor an open file is left behind. Large
 * resources (native libraries) are only noted and read again when asked for. Dropping the loader drops everything.
 * Thread-safe.
 */
final class NestedJars extends ClassLoader {

    /** Native libraries are megabytes and wanted at most once; every class and template of ours is far smaller. */
    private static final int KEEP_IN_MEMORY_BYTES = 256 * 1024;

    static {
        registerAsParallelCapable();
    }

    /** Those not unpacked yet; guarded by the index. */
    private final Deque<NestedJar> packed;

    private final Map<String, List<Content>> index = new HashMap<>();

    /**
     * Finds the jars.
     *
     * @param folder the folder inside the jar that holds the nested jars, with a trailing slash
     * @throws IOException if the jar cannot be read
     */
    NestedJars(String name, Path jar, String folder, ClassLoader parent) throws IOException {
        super(name, parent);
        packed = new ArrayDeque<>(NestedJar.in(jar, folder));
    }

    /** The classes of one package of the agent's own jar, by internal name, undefined. */
    Map<String, byte[]> classesIn(String packageFolder) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        synchronized (index) {
            if (index.isEmpty()) {
                unpackNext();
            }
            for (Map.Entry<String, List<Content>> entry : index.entrySet()) {
                String name = entry.getKey();
                if (name.startsWith(packageFolder) && name.endsWith(".class") && !name.endsWith("-info.class")) {
                    classes.put(
                            name.substring(0, name.length() - ".class".length()),
                            read(entry.getValue().get(0)));
                }
            }
        }
        return classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            Content found = find(name.replace('.', '/') + ".class");
            if (found == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = read(found);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        try {
            Content found = find(name);
            return found == null ? null : url(name, found);
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        List<URL> urls = new ArrayList<>();
        synchronized (index) {
            while (!packed.isEmpty()) {
                unpackNext();
            }
            for (Content content : index.getOrDefault(name, List.of())) {
                urls.add(url(name, content));
            }
        }
        return Collections.enumeration(urls);
    }

    private @Nullable Content find(String name) throws IOException {
        synchronized (index) {
            List<Content> found = index.get(name);
            while (found == null && !packed.isEmpty()) {
                unpackNext();
                found = index.get(name);
            }
            return found == null ? null : found.get(0);
        }
    }

    private void unpackNext() throws IOException {
        NestedJar jar = packed.remove();
        jar.visit(new NestedJar.Visitor() {
            @Override
            public boolean visit(ZipEntry entry, InputStream in) throws IOException {
                String name = entry.getName();
                List<Content> contents = index.get(name);
                if (contents == null) {
                    contents = new ArrayList<>(1);
                    index.put(name, contents);
                }
                contents.add(content(jar, entry, in));
                return true;
            }
        });
    }

    private static Content content(NestedJar jar, ZipEntry entry, InputStream in) throws IOException {
        if (entry.getSize() <= KEEP_IN_MEMORY_BYTES) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length <= KEEP_IN_MEMORY_BYTES) {
                return new InMemory(bytes);
            }
        }
        return new OnDemand(jar, entry.getName());
    }

    private static byte[] read(Content content) throws IOException {
        if (content instanceof InMemory inMemory) {
            return inMemory.bytes();
        }
        OnDemand wanted = (OnDemand) content;
        byte[][] result = new byte[1][];
        wanted.jar().visit((entry, in) -> {
            if (entry.getName().equals(wanted.name())) {
                result[0] = in.readAllBytes();
                return false;
            }
            return true;
        });
        if (result[0] == null) {
            throw new IOException("cannot find " + wanted.name() + " in " + wanted.jar() + " again; was it replaced?");
        }
        return result[0];
    }

    private static URL url(String name, Content content) {
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

    private sealed interface Content permits InMemory, OnDemand {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record InMemory(byte[] bytes) implements Content {}

    private record OnDemand(NestedJar jar, String name) implements Content {}

    private static final class ContentConnection extends URLConnection {
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
