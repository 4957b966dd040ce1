package io.locum.bench.cli;

import io.locum.bench.overhead.Overhead;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** CPU per request with the agent, beside that without, beside a control. */
@Command(
        name = "overhead",
        description = "CPU per request of a Netty plain-text server under a closed-loop load, agent off and on, in many"
                + " short windows beside a control of two servers without it.",
        mixinStandardHelpOptions = true)
final class OverheadCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Option(
            names = "--rounds",
            description = "Rounds, each with new servers (${DEFAULT-VALUE}).",
            defaultValue = "6",
            paramLabel = "<n>")
    private int rounds;

    @Option(
            names = "--pairs",
            description = "Measurements a round, each of two windows a server (${DEFAULT-VALUE}).",
            defaultValue = "4",
            paramLabel = "<n>")
    private int pairs;

    @Option(
            names = "--seconds",
            description = "Length of a window (${DEFAULT-VALUE}).",
            defaultValue = "2",
            paramLabel = "<n>")
    private int seconds;

    @Option(
            names = "--warm-up",
            description = "Seconds of load before the first window (${DEFAULT-VALUE}).",
            defaultValue = "6",
            paramLabel = "<n>")
    private int warmUp;

    @Option(
            names = "--connections",
            description = "Connections of the load (${DEFAULT-VALUE}).",
            defaultValue = "8",
            paramLabel = "<n>")
    private int connections;

    @Option(
            names = "--agent-options",
            description = "Options for the agent, such as cpu=off.",
            split = ",",
            paramLabel = "<key=value>")
    private List<String> agentOptions = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Overhead overhead =
                new Overhead(rounds, pairs, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), connections);
        Overhead.Result result = Surroundings.withFolder(folder -> overhead.measure(
                surroundings.build(), folder, agentOptions, line -> System.err.println("bench: " + line)));
        surroundings.publish("overhead-" + Runtime.version().feature(), lines(overhead, result));
        return 0;
    }

    private List<String> lines(Overhead overhead, Overhead.Result result) {
        return List.of(
                "### CPU per request, " + Surroundings.jdk(),
                "",
                String.format(
                        Locale.ROOT,
                        "Netty plain-text server, %d connections, closed loop; %d measurements in %d rounds, two windows"
                                + " of %d s a server each; agent options: %s; without the agent %.1f µs per request.",
                        connections,
                        result.agent().count(),
                        overhead.rounds(),
                        seconds,
                        agentOptions.isEmpty() ? "default" : String.join(",", agentOptions),
                        result.plainMicros().median()),
                "",
                "| against no agent | median (quartiles) |",
                "|---|---|",
                "| agent | " + result.agent() + " |",
                "| control: no agent | " + result.control() + " |");
    }
}
