package io.locum.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * One of the jars inside {@code locum.jar}. A small one is held in memory as it is, so that what the agent needs later
 * does not depend on a file that may have been replaced by then; of a large one only what lies where. Thread-safe.
 */
final class NestedJar implements Comparable<NestedJar> {

    private static final String OWN = "locum-";

    private final Path outer;
    private final String name;
    private final long size;
    private final byte @Nullable [] kept;
    private @Nullable ZipIndex index;

    private NestedJar(Path outer, JarFile open, JarEntry entry, long keepBytes) throws IOException {
        this.outer = outer;
        this.name = entry.getName();
        this.size = entry.getSize();
        this.kept = size > keepBytes ? null : contentOf(open, entry);
    }

    private static byte[] contentOf(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /**
     * The jars in a folder of the outer one, in the order in which to look for a name: our own, then the small ones.
     *
     * @param folder with a trailing slash
     * @param keepBytes larger ones are not held in memory
     */
    static List<NestedJar> in(Path outer, String folder, long keepBytes) throws IOException {
        List<NestedJar> found = new ArrayList<>();
        try (JarFile jar = new JarFile(outer.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".jar")) {
                    found.add(new NestedJar(outer, jar, entry, keepBytes));
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

    /** The files in it, by their names. */
    Set<String> files() throws IOException {
        return index().names();
    }

    /** The content of one of its files. */
    byte[] read(String file) throws IOException {
        try {
            return index().read(bytes(), file);
        } catch (IOException failed) {
            throw new IOException(
                    "cannot read " + file + " in " + name + " of " + outer + "; was it replaced? "
                            + failed.getMessage(),
                    failed);
        }
    }

    private synchronized ZipIndex index() throws IOException {
        ZipIndex known = index;
        if (known == null) {
            known = ZipIndex.of(bytes());
            index = known;
        }
        return known;
    }

    private byte[] bytes() throws IOException {
        byte[] inMemory = kept;
        if (inMemory != null) {
            return inMemory;
        }
        try (JarFile jar = new JarFile(outer.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                throw new IOException("cannot find " + name + " in " + outer + " again; was it replaced?");
            }
            return contentOf(jar, entry);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
