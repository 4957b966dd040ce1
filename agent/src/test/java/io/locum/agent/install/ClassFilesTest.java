package io.locum.agent.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

final class ClassFilesTest {
    private static final String NAME = ClassFilesTest.class.getName() + "$Sample";
    private static final String FILE = NAME.replace('.', '/') + ".class";

    static final class Sample {}

    /** Gives classes, and no resources. */
    private static final class Secretive extends URLClassLoader {
        Secretive(Path jar) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, null);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return null;
        }
    }

    @Test
    void aClassOfAJarIsReadFromItAndOthersByTheirLoaders(@TempDir Path folder) throws Exception {
        byte[] code = LoadedClasses.code(Sample.class).orElseThrow();
        Path jar = jar(folder.resolve("some classes.jar"), FILE, code);
        try (URLClassLoader loader = new Secretive(jar);
                ClassFiles files = new ClassFiles()) {
            Class<?> ofJar = Class.forName(NAME, false, loader);

            assertThat(LoadedClasses.code(ofJar)).as("what its loader gives").isEmpty();
            assertThat(files.code(ofJar)).hasValue(code);
            assertThat(files.code(Sample.class)).as("of a folder").hasValue(code);
            assertThat(files.code(ClassReader.class))
                    .hasValue(LoadedClasses.code(ClassReader.class).orElseThrow());
            assertThat(files.code(Runtime.class)).as("of the JDK").isPresent();
        }
    }

    @Test
    void ofSeveralVersionsThatOfThisJdkIsRead(@TempDir Path folder) throws Exception {
        byte[] code = LoadedClasses.code(Sample.class).orElseThrow();
        Path jar = jar(folder.resolve("versions.jar"), "META-INF/versions/17/" + FILE, code);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
                ClassFiles files = new ClassFiles()) {
            assertThat(files.code(Class.forName(NAME, false, loader))).hasValue(code);
        }
    }

    @Test
    void classesWithoutAFileHaveNone() {
        Runnable made = () -> {};
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (self, method, arguments) -> null);
        try (ClassFiles files = new ClassFiles()) {
            assertThat(files.code(made.getClass())).isEmpty();
            assertThat(files.code(proxy.getClass())).isEmpty();
            assertThat(files.code(int[].class)).isEmpty();
        }
    }

    private static Path jar(Path jar, String name, byte[] code) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(FILE));
            out.write(name.equals(FILE) ? code : olderThan(code));
            if (!name.equals(FILE)) {
                out.putNextEntry(new JarEntry(name));
                out.write(code);
            }
        }
        return jar;
    }

    /** What an older JDK would load. */
    private static byte[] olderThan(byte[] code) {
        byte[] older = code.clone();
        older[7]--;
        return older;
    }
}
