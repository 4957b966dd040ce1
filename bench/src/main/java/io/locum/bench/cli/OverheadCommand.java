package io.locum.bench.cli;

import io.locum.bench.overhead.Goals;
import io.locum.bench.overhead.Overhead;
import io.locum.bench.overhead.OverheadTable;
import io.locum.bench.overhead.ServerFigures;
import io.locum.bench.startup.StartUp;
import io.locum.bench.startup.StartUpTable;
import io.locum.bench.subject.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** CPU per request, latency and memory of servers under each agent, beside a control. */
@Command(
        name = "overhead",
        description = "CPU per request, latency and memory of plain-text servers under each agent, against the same"
                + " server without one, beside a control of two servers without one.",
        mixinStandardHelpOptions = true)
final class OverheadCommand implements Callable<Integer> {

    /** A pair is a window with an agent and one without; there and back are two. */
    private static final int PAIRS_OF_A_SWEEP = 2;

    private static final double SECONDS_PER_MINUTE = 60;

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Mixin
    private Subjects subjects = new Subjects();

    @Option(
            names = "--pairs",
            description = "Pairs of windows, one with the agent and one without, of each variant and load"
                    + " (${DEFAULT-VALUE}).",
            defaultValue = "20",
            paramLabel = "<n>")
    private int pairs;

    @Option(
            names = "--window",
            description = "Length of a window (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "330ms",
            paramLabel = "<time>")
    private Duration window = Duration.ZERO;

    @Option(
            names = "--warm-up",
            description = "How long each server is under load before (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "1500ms",
            paramLabel = "<time>")
    private Duration warmUp = Duration.ZERO;

    @Option(
            names = "--connections",
            description = "Connections of the load (${DEFAULT-VALUE}).",
            defaultValue = "8",
            paramLabel = "<n>")
    private int connections;

    @Option(
            names = "--starts",
            description = "How often each program is started under each agent, for CPU at start-up (${DEFAULT-VALUE}).",
            defaultValue = "2",
            paramLabel = "<n>")
    private int starts;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Overhead overhead =
                new Overhead(subjects.variants(), (pairs + 1) / PAIRS_OF_A_SWEEP, window, warmUp, connections);
        List<Server> servers = subjects.servers();
        StartUp startUp = new StartUp(starts);
        Duration estimate = overhead.estimate(servers).plus(startUp.estimate(subjects.variants(), StartUpTable.REST));
        Surroundings.say("about " + Math.round(estimate.toSeconds() / SECONDS_PER_MINUTE) + " min");
        List<ServerFigures> figures = new ArrayList<>();
        for (Server server : servers) {
            Surroundings.say(server.label() + " …");
            ServerFigures measured =
                    Surroundings.withFolder(folder -> overhead.measure(surroundings.build(), server, folder));
            measured.absent().forEach((variant, why) -> Surroundings.say("left out: " + why));
            OverheadTable.details(List.of(measured)).forEach(Surroundings::say);
            figures.add(measured);
        }
        List<String> lines = lines(overhead, figures);
        lines.add("");
        lines.addAll(Surroundings.withFolder(
                folder -> StartUpTable.measure(startUp, surroundings.build(), subjects.variants(), folder)));
        surroundings.publish("overhead-" + Runtime.version().feature(), lines);
        return 0;
    }

    private List<String> lines(Overhead overhead, List<ServerFigures> figures) {
        List<String> lines = new ArrayList<>(List.of(
                "### Servers under load, " + Surroundings.jdk(),
                "",
                String.format(
                        Locale.ROOT,
                        "`%s`: %d times ABBA, windows of %d ms, %d connections; the constant rate is 40 %% of what the"
                                + " server can do without an agent.",
                        surroundings.command(),
                        overhead.sweeps(),
                        window.toMillis(),
                        connections),
                ""));
        lines.addAll(Goals.lines(figures));
        lines.add("");
        lines.addAll(OverheadTable.summary(figures));
        lines.add("");
        lines.addAll(OverheadTable.details(figures));
        return lines;
    }
}
