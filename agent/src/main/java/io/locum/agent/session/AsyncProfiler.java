package io.locum.agent.session;

import io.locum.agent.bootstrap.NativeProfiler;
import io.locum.agent.install.NativeAccess;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** CPU samples by async-profiler, into a file of its own beside JFR's. */
final class AsyncProfiler {
    /** CPU timers need no perf_event permission. The bits of jfropts leave out what JFR records anyway. */
    private static final String START = "start,event=ctimer,interval=10ms,jfr,jfropts=31,file=";

    private static final String FLUSH = "dump,jfr,file=";

    private static final String LIBRARY = "libasyncProfiler.so";

    private final Path file;

    private AsyncProfiler(Path file) {
        this.file = file;
    }

    /**
     * Loads the library, if need be, and starts sampling.
     *
     * @throws UnavailableException saying why it cannot run here
     */
    static AsyncProfiler start(Path file, Instrumentation instrumentation) throws UnavailableException {
        if (file.toString().indexOf(',') >= 0) {
            throw new UnavailableException("the recording's path has a comma in it");
        }
        try {
            if (!NativeProfiler.isLoaded()) {
                NativeAccess.grantWhereWarned(instrumentation);
                load();
            }
            PrivateFiles.createFile(file);
            NativeProfiler.execute(START + file);
            return new AsyncProfiler(file);
        } catch (IOException | RuntimeException | LinkageError e) {
            deleteQuietly(file);
            throw new UnavailableException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown reason"));
        }
    }

    private static void load() throws IOException, UnavailableException {
        if (Files.readString(Path.of("/proc/self/maps")).contains("libasyncProfiler")) {
            throw new UnavailableException("the app has loaded async-profiler itself");
        }
        String resource = "/" + platform() + "/" + LIBRARY;
        Path folder = PrivateFiles.createTemporaryFolder("locum");
        Path library = folder.resolve(LIBRARY);
        try (InputStream in = AsyncProfiler.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new UnavailableException("it has no library for " + platform());
            }
            PrivateFiles.createFile(library);
            Files.write(library, in.readAllBytes());
            NativeProfiler.load(library.toString());
        } finally {
            deleteQuietly(library);
            deleteQuietly(folder);
        }
    }

    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        String os = name.startsWith("linux") ? "linux" : name.replace(' ', '-');
        return switch (processor) {
            case "amd64", "x86_64" -> os + "-x64";
            case "aarch64" -> os + "-arm64";
            default -> os + "-" + processor;
        };
    }

    /** Finishes a chunk: only finished ones survive a killed process. Takes up to ten milliseconds of CPU and 13 KB. */
    void flush() throws IOException {
        NativeProfiler.execute(FLUSH + file);
    }

    /** Stops sampling and completes the file. */
    void stop() throws IOException {
        NativeProfiler.execute("stop");
        PrivateFiles.close(file);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A leftover in the temporary folder harms nobody.
        }
    }

    /** async-profiler cannot run here; the message says why. */
    static final class UnavailableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnavailableException(String reason) {
            super(reason);
        }
    }
}
