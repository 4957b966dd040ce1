package io.locum.entry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The {@code locum.jar} that this code was loaded from, and what lies in it. */
record OneJar(Path path) {

    static final String AGENT = "META-INF/locum/agent/";
    static final String ANALYZER = "META-INF/locum/analyzer/";
    static final String BOOTSTRAP = "META-INF/locum/bootstrap.jar";

    /** Finds it by this class's code source. */
    static OneJar find() throws IOException {
        return find(null);
    }

    /**
     * Finds it by this class's code source, or, when that file is gone since (whoever joined may have used a copy), by
     * what the joiner says.
     *
     * @throws IOException if there is no such file
     */
    static OneJar find(@Nullable String hint) throws IOException {
        try {
            Path path = Path.of(OneJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(path) && hint != null) {
                path = Path.of(hint);
            }
            if (!Files.isRegularFile(path)) {
                throw new IOException(path + " is gone or is not a jar; run Locum from its locum.jar");
            }
            return new OneJar(path);
        } catch (URISyntaxException odd) {
            throw new IOException("cannot tell where locum.jar is", odd);
        }
    }

    /** Copies one nested file to a temporary file that only its owner can read. The caller deletes it. */
    Path extract(String entry) throws IOException {
        Path copy = Files.createTempFile("locum-", ".jar"); // 0600
        try (JarFile jar = new JarFile(path.toFile())) {
            ZipEntry nested = jar.getEntry(entry);
            if (nested == null) {
                throw new IOException(path + " has no " + entry + "; it is not a complete locum.jar");
            }
            try (InputStream in = jar.getInputStream(nested)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
