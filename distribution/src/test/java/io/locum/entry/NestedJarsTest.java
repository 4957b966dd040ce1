package io.locum.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedJarsTest {

    private static final String FOLDER = "META-INF/locum/agent/";
    private static final long KEEP_BYTES = 100_000;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void classesComeFromTheNestedJarAndNotFromTheParent() throws Exception {
        NestedJars loader = loader(Map.of(resourceOf(Sample.class), classBytes(Sample.class)));
        Class<?> loaded = Class.forName(Sample.class.getName(), true, loader);
        assertThat(loaded).isNotSameAs(Sample.class);
        assertThat(loaded.getClassLoader()).isSameAs(loader);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        NestedJars loader = loader(Map.of("a.txt", bytes("a")));
        assertThat(loader.getResource("b.txt")).isNull();
        assertThatThrownBy(() -> Class.forName("no.such.Thing", true, loader))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void equalNamesInSeveralNestedJarsAreAllFound() throws IOException {
        Path jar = outer(Map.of(
                FOLDER + "one.jar",
                nested(Map.of("META-INF/services/x", bytes("one"))),
                FOLDER + "two.jar",
                nested(Map.of("META-INF/services/x", bytes("two"))),
                "META-INF/locum/analyzer/three.jar",
                nested(Map.of("META-INF/services/x", bytes("three")))));
        NestedJars loader = new NestedJars("test", jar, FOLDER, KEEP_BYTES, ClassLoader.getPlatformClassLoader());
        assertThat(Collections.list(loader.getResources("META-INF/services/x")))
                .extracting(NestedJarsTest::text)
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aLargeResourceIsReadWhenAskedFor() throws IOException {
        byte[] large = new byte[1_000_000];
        large[999_999] = 7;
        NestedJars loader = loader(Map.of("native.so", large));
        try (InputStream in = loader.getResourceAsStream("native.so")) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void aLargeJarIsReadAgainAndASmallOneIsHeld() throws IOException {
        byte[] random = new byte[200_000];
        new Random(1).nextBytes(random);
        Path jar = outer(Map.of(
                FOLDER + "small.jar", nested(Map.of("small.txt", bytes("small"))),
                FOLDER + "large.jar", nested(Map.of("large.bin", random, "folder/large.txt", bytes("large")))));
        NestedJars loader = new NestedJars("test", jar, FOLDER, KEEP_BYTES, ClassLoader.getPlatformClassLoader());
        URL large = Objects.requireNonNull(loader.getResource("folder/large.txt"));
        assertThat(text(large)).isEqualTo("large");
        Files.delete(jar);
        assertThat(text(Objects.requireNonNull(loader.getResource("small.txt"))))
                .isEqualTo("small");
        assertThatThrownBy(large::openStream).isInstanceOf(IOException.class);
    }

    @Test
    void aDamagedNestedJarIsSaidToBe() throws IOException {
        byte[] nested = nested(Map.of(resourceOf(Sample.class), classBytes(Sample.class)));
        for (int length : new int[] {0, 10, nested.length / 2, nested.length - 1}) {
            Path jar = outer(Map.of(FOLDER + "one.jar", Arrays.copyOf(nested, length)));
            NestedJars loader = new NestedJars("test", jar, FOLDER, KEEP_BYTES, ClassLoader.getPlatformClassLoader());
            assertThatThrownBy(() -> Class.forName(Sample.class.getName(), true, loader))
                    .isInstanceOf(ClassNotFoundException.class)
                    .hasRootCauseInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void storedFilesAndArchivesWithCommentsAreRead() throws IOException {
        byte[] content = bytes("as it is");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("made by hand");
            CRC32 crc = new CRC32();
            crc.update(content);
            ZipEntry entry = new ZipEntry("stored.txt");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        ZipIndex index = ZipIndex.of(bytes.toByteArray());
        assertThat(index.names()).containsExactly("stored.txt");
        assertThat(index.read(bytes.toByteArray(), "stored.txt")).isEqualTo(content);
    }

    private NestedJars loader(Map<String, byte[]> content) throws IOException {
        Path jar = outer(Map.of(FOLDER + "one.jar", nested(content)));
        return new NestedJars("test", jar, FOLDER, KEEP_BYTES, ClassLoader.getPlatformClassLoader());
    }

    private Path outer(Map<String, byte[]> entries) throws IOException {
        return Files.write(temp.resolve("locum.jar"), nested(entries));
    }

    private static byte[] nested(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resourceOf(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] classBytes(Class<?> type) throws IOException {
        try (InputStream in = type.getClassLoader().getResourceAsStream(resourceOf(type))) {
            return in.readAllBytes();
        }
    }

    /** Something to load. */
    static final class Sample {}
}
