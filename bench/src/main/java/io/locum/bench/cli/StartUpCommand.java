package io.locum.bench.cli;

import io.locum.bench.startup.StartUp;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** CPU seconds that a JVM takes to start, with the agent and without. */
@Command(
        name = "start-up",
        description = "CPU seconds of a program that prints a line, and of a Netty server until it listens, with the"
                + " agent and without.",
        mixinStandardHelpOptions = true)
final class StartUpCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Option(
            names = "--pairs",
            description = "How often each is started with the agent and without (${DEFAULT-VALUE}).",
            defaultValue = "15",
            paramLabel = "<n>")
    private int pairs;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StartUp startUp = new StartUp(pairs);
        StartUp.Result hello = Surroundings.withFolder(folder -> startUp.helloWorld(surroundings.build(), folder));
        StartUp.Result server = Surroundings.withFolder(folder -> startUp.server(surroundings.build(), folder));
        surroundings.publish(
                "start-up-" + Runtime.version().feature(),
                List.of(
                        "### CPU at start-up, " + Surroundings.jdk(),
                        "",
                        "CPU seconds, median (quartiles) of " + pairs + " starts each.",
                        "",
                        "| | without the agent | with it |",
                        "|---|---|---|",
                        "| prints a line, from start to end | " + hello.plain() + " | " + hello.agent() + " |",
                        "| Netty server, until it listens | " + server.plain() + " | " + server.agent() + " |"));
        return 0;
    }
}
