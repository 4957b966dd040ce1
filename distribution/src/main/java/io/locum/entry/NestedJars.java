package io.locum.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.AllPermission;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class loader over the jars nested in one folder of {@code locum.jar}.
 *
 * <p>A file is unpacked when it is asked for, and a jar's directory read when a name was not found in those before it, so
 * that a short run does not pay for what it never uses; neither a temporary file nor an open file is left behind.
 * Dropping the loader drops everything. Thread-safe.
 */
final class NestedJars extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /**
     * Names no loader, unlike the one that a loader gives by itself: until JDK 24 a thread that the JDK starts meanwhile,
     * JFR's for instance, keeps the domains of those on the stack for as long as it lives.
     */
    private static final ProtectionDomain DOMAIN = new ProtectionDomain(null, everything());

    private final List<NestedJar> jars;

    /**
     * Finds the jars.
     *
     * @param folder the folder inside the jar that holds the nested jars, with a trailing slash
     * @param keepBytes nested jars up to this size are held in memory, packed; larger ones are read whenever one of their
     *     files is asked for
     * @throws IOException if the jar cannot be read
     */
    NestedJars(String name, Path jar, String folder, long keepBytes, ClassLoader parent) throws IOException {
        super(name, parent);
        jars = NestedJar.in(jar, folder, keepBytes);
    }

    private static Permissions everything() {
        Permissions permissions = new Permissions();
        permissions.add(new AllPermission());
        return permissions;
    }

    /** The classes of one package of the agent's own jar, by internal name, undefined. */
    Map<String, byte[]> classesIn(String packageFolder) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        if (!jars.isEmpty()) {
            NestedJar own = jars.get(0);
            for (String name : own.files()) {
                if (name.startsWith(packageFolder) && name.endsWith(".class") && !name.endsWith("-info.class")) {
                    classes.put(name.substring(0, name.length() - ".class".length()), own.read(name));
                }
            }
        }
        return classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            String file = name.replace('.', '/') + ".class";
            NestedJar jar = find(file);
            if (jar == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = jar.read(file);
            return defineClass(name, bytes, 0, bytes.length, DOMAIN);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        try {
            NestedJar jar = find(name);
            return jar == null ? null : url(name, jar);
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (NestedJar jar : jars) {
            if (jar.files().contains(name)) {
                urls.add(url(name, jar));
            }
        }
        return Collections.enumeration(urls);
    }

    private @Nullable NestedJar find(String file) throws IOException {
        for (NestedJar jar : jars) {
            if (jar.files().contains(file)) {
                return jar;
            }
        }
        return null;
    }

    private static URL url(String name, NestedJar jar) {
        try {
            return new URL("locum", "", -1, "/" + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new FileConnection(url, jar, name);
                }
            });
        } catch (IOException impossible) {
            throw new IllegalStateException("cannot address the nested resource " + name, impossible);
        }
    }

    private static final class FileConnection extends URLConnection {
        private final NestedJar jar;
        private final String file;

        FileConnection(URL url, NestedJar jar, String file) {
            super(url);
            this.jar = jar;
            this.file = file;
            setUseCaches(false);
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(jar.read(file));
        }
    }
}
