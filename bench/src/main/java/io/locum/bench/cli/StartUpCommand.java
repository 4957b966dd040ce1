package io.locum.bench.cli;

import io.locum.bench.figure.Spread;
import io.locum.bench.startup.StartUp;
import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** CPU seconds that a JVM takes to start, under each agent. */
@Command(
        name = "start-up",
        description = "CPU seconds of a program that prints a line, and of a Netty server until its first response,"
                + " under each agent.",
        mixinStandardHelpOptions = true)
final class StartUpCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Mixin
    private Subjects subjects = new Subjects();

    @Option(
            names = "--starts",
            description = "How often each program is started under each agent (${DEFAULT-VALUE}).",
            defaultValue = "10",
            paramLabel = "<n>")
    private int starts;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StartUp startUp = new StartUp(starts);
        List<Variant> variants = subjects.variants();
        Map<Variant, Spread> hello =
                Surroundings.withFolder(folder -> startUp.helloWorld(surroundings.build(), variants, folder));
        Map<Variant, Spread> server = Surroundings.withFolder(
                folder -> startUp.server(surroundings.build(), Server.NETTY_NIO, variants, folder));
        surroundings.publish("start-up-" + Runtime.version().feature(), lines(hello, server));
        return 0;
    }

    private List<String> lines(Map<Variant, Spread> hello, Map<Variant, Spread> server) {
        List<String> lines = new ArrayList<>(List.of(
                "### CPU at start-up, " + Surroundings.jdk(),
                "",
                "CPU seconds, median (quartiles) of " + starts + " starts each.",
                "",
                "| | prints a line, from start to end | Netty NIO, until its first response |",
                "|---|---|---|"));
        hello.forEach((variant, spread) ->
                lines.add("| " + variant.label() + " | " + spread + " | " + server.get(variant) + " |"));
        return lines;
    }
}
