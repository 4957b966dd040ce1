package io.locum.analyzer.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that ends in a report. */
final class ReportOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the HTML report here (default: beside the recording).")
    private @Nullable Path output;

    @Option(names = "--json", description = "Write the report as JSON too, beside the HTML.")
    private boolean json;

    @Option(names = "--open", description = "Open the report in the browser.")
    private boolean open;

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    boolean json() {
        return json;
    }

    boolean open() {
        return open;
    }
}
