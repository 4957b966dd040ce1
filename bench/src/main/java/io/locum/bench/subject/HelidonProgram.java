package io.locum.bench.subject;

import io.locum.bench.process.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.tools.ToolProvider;

/** Helidon's server, compiled on the JDK that it runs on: its libraries are too new for the one that builds. */
final class HelidonProgram {

    /** Its main class. */
    static final String NAME = "HelidonServer";

    private HelidonProgram() {}

    /** The class path to start it with; compiles it if that is not done yet. */
    static String classPath(Build build) {
        Path classes = build.target().resolve("helidon");
        try {
            if (!Files.exists(classes.resolve(NAME + ".class"))) {
                compile(build, Files.createDirectories(classes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("compiling Helidon's server", e);
        }
        return classes + ":" + build.libraries();
    }

    private static void compile(Build build, Path classes) throws IOException {
        StringJoiner libraries = new StringJoiner(":");
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(build.target().resolve("lib"), "*.jar")) {
            jars.forEach(jar -> libraries.add(jar.toString()));
        }
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", libraries.toString()));
        arguments.add(build.project()
                .resolve("bench/src/main/helidon/" + NAME + ".java")
                .toString());
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("Helidon's server does not compile on " + Runtime.version());
        }
    }
}
