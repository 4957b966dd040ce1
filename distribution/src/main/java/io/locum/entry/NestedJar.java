package io.locum.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the jars inside {@code locum.jar}. A small one is held in memory as it is, so that what the agent needs later
 * does not depend on a file that may have been replaced by then. Thread-safe.
 */
final class NestedJar implements Comparable<NestedJar> {

    /** The agent's own jar and its libraries are smaller; the profiler's libraries are not, and are wanted once. */
    private static final int KEEP_IN_MEMORY_BYTES = 256 * 1024;

    private static final String OWN = "locum-";

    private final Path outer;
    private final String name;
    private final long size;
    private final byte @Nullable [] kept;

    private NestedJar(Path outer, JarFile open, JarEntry entry) throws IOException {
        this.outer = outer;
        this.name = entry.getName();
        this.size = entry.getSize();
        this.kept = size > KEEP_IN_MEMORY_BYTES ? null : contentOf(open, entry);
    }

    private static byte[] contentOf(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /**
     * The jars in a folder of the outer one, in the order in which to look for a name: our own, then the small ones.
     *
     * @param folder with a trailing slash
     */
    static List<NestedJar> in(Path outer, String folder) throws IOException {
        List<NestedJar> found = new ArrayList<>();
        try (JarFile jar = new JarFile(outer.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".jar")) {
                    found.add(new NestedJar(outer, jar, entry));
                }
            }
        }
        found.sort(null);
        return found;
    }

    @Override
    public int compareTo(NestedJar other) {
        return isOwn() == other.isOwn() ? Long.compare(size, other.size) : isOwn() ? -1 : 1;
    }

    private boolean isOwn() {
        return name.startsWith(OWN, name.lastIndexOf('/') + 1);
    }

    /** Hands over each file in it, until the visitor has had enough. */
    void visit(Visitor visitor) throws IOException {
        byte[] inMemory = kept;
        if (inMemory != null) {
            visit(new ByteArrayInputStream(inMemory), visitor);
            return;
        }
        try (JarFile jar = new JarFile(outer.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                throw new IOException("cannot find " + name + " in " + outer + " again; was it replaced?");
            }
            visit(jar.getInputStream(entry), visitor);
        }
    }

    private static void visit(InputStream content, Visitor visitor) throws IOException {
        try (ZipInputStream in = new ZipInputStream(content)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !visitor.visit(entry, in)) {
                    return;
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Looks at the files of a jar, one after another. */
    interface Visitor {
        /** Returns whether to go on. */
        boolean visit(ZipEntry entry, InputStream in) throws IOException;
    }
}
