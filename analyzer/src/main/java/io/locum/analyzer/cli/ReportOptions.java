package io.locum.analyzer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that ends in a report. */
final class ReportOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the HTML report here (default: beside the input).")
    private @Nullable Path output;

    @Option(names = "--json", description = "Write the report as JSON too, beside the HTML.")
    private boolean json;

    @Option(names = "--open", description = "Open the report in the browser.")
    private boolean open;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "End with exit code 1 when this was found: suspected, confirmed, or ids of diseases,"
                    + " separated by commas.")
    private List<String> failOn = List.of();

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    boolean json() {
        return json;
    }

    FailOn failOn() {
        return new FailOn(failOn);
    }

    boolean open() {
        return open;
    }
}
