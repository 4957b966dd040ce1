package io.locum.bench.cli;

import io.locum.bench.registration.RegistrationCost;
import io.locum.bench.registration.RegistrationFigures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** CPU for each listener of an application that adds and removes 100,000 a second. */
@Command(
        name = "registrations",
        description = "CPU per operation of an application that adds and removes 100,000 listeners a second, and of one"
                + " that does so as fast as it can, under Locum, against the same without an agent.",
        mixinStandardHelpOptions = true)
final class RegistrationsCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Option(
            names = "--sweeps",
            description = "How often all are measured there and back, at each pace (${DEFAULT-VALUE}).",
            defaultValue = "12",
            paramLabel = "<n>")
    private int sweeps;

    @Option(
            names = "--window",
            description = "Length of a window (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "400ms",
            paramLabel = "<time>")
    private Duration window = Duration.ZERO;

    @Option(
            names = "--warm-up",
            description = "How long each is busy before (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "4s",
            paramLabel = "<time>")
    private Duration warmUp = Duration.ZERO;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RegistrationCost cost = new RegistrationCost(sweeps, window, warmUp);
        Surroundings.say("about " + cost.estimate().toSeconds() + " s");
        RegistrationFigures figures = Surroundings.withFolder(folder -> cost.measure(surroundings.build(), folder));
        List<String> lines = new ArrayList<>(List.of(
                "### Listeners that come and go, " + Surroundings.jdk(),
                "",
                String.format(
                        Locale.ROOT,
                        "`%s`: %d times ABBA, windows of %d ms; medians of the ratios to `off`, with quartiles.",
                        surroundings.command(),
                        sweeps,
                        window.toMillis()),
                ""));
        lines.addAll(figures.lines());
        surroundings.publish("registrations-" + Runtime.version().feature(), lines);
        return 0;
    }
}
