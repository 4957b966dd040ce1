package io.locum.analyzer.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that may take heap dumps while they record. */
final class HeapDumpOptions {

    @Option(
            names = "--heap-dump",
            paramLabel = "WHEN",
            description = "never, ask or auto: dump the heap when what stays on it keeps growing, a second time when it"
                    + " has grown on, and at OutOfMemoryError (default: auto; of attach: ask on a terminal, else"
                    + " never).")
    private @Nullable When when;

    @Option(
            names = "--max-pause",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = DurationConverter.class,
            description = "Take no heap dump that is expected to stop the application for longer (default:"
                    + " ${DEFAULT-VALUE}).")
    private Duration maxPause = Duration.ofSeconds(5);

    /** When dumps are taken, as the agent names it. */
    enum When {
        NEVER,
        ASK,
        AUTO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the user said, or else the command's own way. */
    When or(When usual) {
        return when == null ? usual : when;
    }

    /** As the agent takes them. */
    Map<String, String> forAgent(When decided) {
        return Map.of("heap-dump", decided.toString(), "max-pause", DurationConverter.text(maxPause));
    }
}
