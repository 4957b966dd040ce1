package io.locum.bench.cli;

import io.locum.bench.startup.StartUp;
import io.locum.bench.startup.StartUpTable;
import io.locum.bench.subject.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** CPU seconds that a JVM takes to start, under each agent. */
@Command(
        name = "start-up",
        description = "CPU seconds of a program that prints a line, and of a Netty server until its first response and"
                + " some seconds on, under each agent.",
        mixinStandardHelpOptions = true)
final class StartUpCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Mixin
    private Subjects subjects = new Subjects();

    @Option(
            names = "--starts",
            description = "How often each program is started under each agent (${DEFAULT-VALUE}).",
            defaultValue = "5",
            paramLabel = "<n>")
    private int starts;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StartUp startUp = new StartUp(starts);
        List<Variant> variants = subjects.variants();
        Surroundings.say(
                "about " + startUp.estimate(variants, StartUpTable.REST).toSeconds() + " s");
        List<String> lines = new ArrayList<>(List.of(
                "### CPU at start-up, " + Surroundings.jdk(),
                "",
                "`" + surroundings.command() + "`: medians (quartiles) of " + starts + " starts each.",
                ""));
        lines.addAll(Surroundings.withFolder(
                folder -> StartUpTable.measure(startUp, surroundings.build(), variants, folder)));
        surroundings.publish("start-up-" + Runtime.version().feature(), lines);
        return 0;
    }
}
