package io.locum.bench.cli;

import io.locum.bench.soak.Growth;
import io.locum.bench.soak.Soak;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether memory, threads and open files stay flat while loops come and go under the agent. */
@Command(
        name = "soak",
        description =
                "Runs a Netty server under the agent and under load, with loops of every kind made and thrown away"
                        + " all the time; compares memory, threads and open files at the beginning with those at the end. Exits"
                        + " with 1 when one has grown.",
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {

    /** The beginning and the end are this part of the time each: five minutes of half an hour. */
    private static final int PART = 6;

    private static final double MEBI = 1024 * 1024;

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Option(
            names = "--for",
            description = "How long (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "30m",
            paramLabel = "<time>")
    private Duration length = Duration.ZERO;

    @Option(
            names = "--every",
            description = "How long from one sample to the next (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "10s",
            paramLabel = "<time>")
    private Duration every = Duration.ZERO;

    @Option(
            names = "--warm-up",
            description = "How long it runs before the first sample (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "1m",
            paramLabel = "<time>")
    private Duration warmUp = Duration.ZERO;

    @Option(
            names = "--agent-options",
            description = "Options for the agent, such as cpu=off.",
            split = ",",
            paramLabel = "<key=value>")
    private List<String> agentOptions = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Soak soak = new Soak(length, warmUp, every);
        Soak.Result result = Surroundings.withFolder(folder ->
                soak.run(surroundings.build(), folder, agentOptions, line -> System.err.println("bench: " + line)));
        List<Growth> growths =
                Growth.of(result.samples(), Math.max(1, result.samples().size() / PART));
        surroundings.publish("soak-" + Runtime.version().feature(), lines(result, growths));
        return growths.stream().anyMatch(Growth::isTooMuch) ? 1 : 0;
    }

    private List<String> lines(Soak.Result result, List<Growth> growths) {
        List<String> lines = new ArrayList<>(List.of(
                "### Soak, " + Surroundings.jdk(),
                "",
                String.format(
                        Locale.ROOT,
                        "`%s`: %d samples after a warm-up, medians of the first and the last %d of them; %d requests, a"
                                + " recording of %.1f MiB.",
                        surroundings.command(),
                        result.samples().size(),
                        Math.max(1, result.samples().size() / PART),
                        result.requests(),
                        result.recordingBytes() / MEBI),
                "",
                "| | beginning | end | limit | |",
                "|---|---|---|---|---|"));
        for (Growth growth : growths) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %s |",
                    growth.vital().label(),
                    growth.begin(),
                    growth.end(),
                    growth.vital().limit(growth.begin()),
                    growth.isTooMuch() ? "**grows**" : "flat"));
        }
        return lines;
    }
}
