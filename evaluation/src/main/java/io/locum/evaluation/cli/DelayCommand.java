package io.locum.evaluation.cli;

import io.locum.evaluation.delay.DelayAccuracy;
import io.locum.evaluation.verdict.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives tasks to event loops from outside and prints what the report makes of their delay. */
@Command(
        name = "delay",
        description = "Gives tasks to an idle, a half-loaded and a saturated event loop at random moments, and compares"
                + " how late they started with the loop delay in the report. Exits with 1 when a percentile is off by"
                + " more than 5 %% and 0.2 ms.",
        mixinStandardHelpOptions = true)
final class DelayCommand implements Callable<Integer> {

    @Mixin
    private Workplace workplace = new Workplace();

    @Option(
            names = "--seed",
            description = "The lengths of ticks and the moments of arrivals (${DEFAULT-VALUE}).",
            defaultValue = "20",
            paramLabel = "<n>")
    private long seed;

    @Option(
            names = "--seconds",
            description = "How long each loop is measured (${DEFAULT-VALUE}).",
            defaultValue = "60",
            paramLabel = "<n>")
    private long seconds;

    @Option(names = "--write", description = "Write the table into docs/accuracy.md.")
    private boolean write;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Table table = DelayAccuracy.HEADING;
        boolean right = true;
        for (String load : DelayAccuracy.LOADS) {
            spec.commandLine().getErr().println("evaluate: " + load + " loop …");
            DelayAccuracy accuracy = measure(load);
            table = accuracy.addTo(table);
            right &= accuracy.right();
        }
        PrintWriter out = spec.commandLine().getOut();
        table.lines().forEach(out::println);
        if (write) {
            write(table);
        }
        return right ? 0 : 1;
    }

    private DelayAccuracy measure(String load) throws IOException, InterruptedException {
        Path folder = workplace.folder("delay/" + load);
        try {
            return DelayAccuracy.measure(
                    workplace.project(), workplace.locum(), folder, load, seed, Duration.ofSeconds(seconds));
        } finally {
            workplace.tidy(folder);
        }
    }

    private void write(Table table) throws IOException {
        workplace.publish(
                "delay",
                "Loop delay",
                "`./evaluate delay --seconds=" + seconds + " --seed=" + seed + " --write`, " + Workplace.todayAndHere(),
                table.markdown());
    }
}
