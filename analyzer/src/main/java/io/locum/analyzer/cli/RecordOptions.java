package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of every command that records. */
final class RecordOptions {

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Folder for the recording and the report (default: the working directory).")
    private Path dir = Path.of(".");

    @Option(
            names = "--threshold",
            paramLabel = "TIME",
            defaultValue = "20ms",
            converter = DurationConverter.class,
            description = "An event loop held at least this long is a stall (default: ${DEFAULT-VALUE}).")
    private Duration threshold = Duration.ofMillis(20);

    @Option(
            names = "--cpu",
            paramLabel = "SAMPLER",
            defaultValue = "auto",
            description = "CPU sampler: auto, async-profiler, jfr or off (default: ${DEFAULT-VALUE}).")
    private Sampler cpu = Sampler.AUTO;

    /** The CPU samplers, as the agent names them. */
    enum Sampler {
        AUTO,
        ASYNC_PROFILER,
        JFR,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The folder, made if missing. */
    Path dir() throws Cannot {
        try {
            return Files.createDirectories(dir.toAbsolutePath().normalize());
        } catch (IOException failed) {
            throw new Cannot("cannot make the folder " + dir + ": " + failed.getMessage(), failed);
        }
    }

    /** As the agent takes them. */
    Map<String, String> forAgent() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("threshold", DurationConverter.text(threshold));
        options.put("cpu", cpu.toString());
        return options;
    }
}
