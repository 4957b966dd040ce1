package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.recording.UnusableRecording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code locum demo}: a sick sample application, recorded and reported. */
@Command(
        name = "demo",
        description = "Start a sick sample server, record it under load, and write the report: a first look.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String DEMO_JAR = "META-INF/locum/demo.jar";
    private static final int LOAD_SECONDS = 15;

    private final Session session;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "" + LOAD_SECONDS,
            description = "Length of the load (default: ${DEFAULT-VALUE}).")
    private int seconds = LOAD_SECONDS;

    @Mixin
    private RecordOptions recordOptions = new RecordOptions();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Cannot, UnusableRecording, InterruptedException, IOException {
        Path classes = extract();
        try (Interruption interruption = new Interruption()) {
            session.terminal()
                    .note("starting a small price server on one event loop, and visitors for " + seconds
                            + " s; one of them makes everybody wait");
            Visit visit = new Visit(
                    session,
                    recordOptions.dir(),
                    recordOptions.forAgent(),
                    server(classes),
                    Optional.empty(),
                    Optional.of(new Visit.Load(visitors(classes), Visit.ANY_PORT)));
            return interruption.finish(new Reporting(session, reportOptions).report(visit.record(interruption)));
        } finally {
            Files.deleteIfExists(classes);
        }
    }

    private static List<String> server(Path classes) {
        return List.of(java(), "-cp", classes.toString(), "io.locum.demo.PriceServer");
    }

    private String visitors(Path classes) {
        return "exec '" + java() + "' -cp '" + classes + "' io.locum.demo.Visitors {port} " + seconds;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path extract() throws IOException {
        Path copy = Files.createTempFile("locum-demo", ".jar");
        try (JarFile jar = new JarFile(session.jar().toFile())) {
            ZipEntry demo = jar.getEntry(DEMO_JAR);
            if (demo == null) {
                throw new IOException(session.jar() + " has no demo in it");
            }
            try (InputStream in = jar.getInputStream(demo)) {
                Files.write(copy, in.readAllBytes());
            }
        }
        return copy;
    }
}
