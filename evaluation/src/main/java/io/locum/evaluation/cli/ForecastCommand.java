package io.locum.evaluation.cli;

import io.locum.evaluation.forecast.ForecastCase;
import io.locum.evaluation.forecast.ForecastRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets leaks run to their ends and prints how early they were found, and how well their ends were foretold. */
@Command(
        name = "forecast",
        description = "Lets leaking applications run until there is no room left, under the agent, and compares what"
                + " reports on the way say with the truth. Exits with 1 when one is not confirmed before a quarter of"
                + " the room is used up, or its end is foretold wrong by more than a quarter of the time.",
        mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {

    private static final List<String> SMOKE = List.of("staticcollection/brief");

    @Mixin
    private Workplace workplace = new Workplace();

    @Mixin
    private Choice choice = new Choice();

    @Option(
            names = "--every",
            description = "Seconds between two looks at a recording (${DEFAULT-VALUE}).",
            defaultValue = "3",
            paramLabel = "<n>")
    private long every;

    @Option(names = "--write", description = "Write the table into docs/accuracy.md.")
    private boolean write;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<ForecastCase> leaks = choice.among(ForecastCase.in(workplace.project()), ForecastCase::id, SMOKE);
        if (choice.list()) {
            leaks.forEach(leak -> out.println(leak.id()));
            return 0;
        }
        ForecastRun run = ForecastRun.NONE;
        for (ForecastCase leak : leaks) {
            spec.commandLine().getErr().println("evaluate: " + leak.id() + " …");
            run = measure(run, leak);
        }
        run.table().lines().forEach(out::println);
        if (write) {
            write(run);
        }
        return run.right() ? 0 : 1;
    }

    private ForecastRun measure(ForecastRun run, ForecastCase leak) throws InterruptedException {
        Path folder = workplace.folder("forecast/" + leak.id());
        try {
            return run.with(leak, workplace.locum(), folder, Duration.ofSeconds(every));
        } catch (IOException | RuntimeException e) {
            // One that could not be measured is a wrong result, and no reason to skip the others.
            e.printStackTrace(spec.commandLine().getErr());
            return run.withUnmeasured(leak);
        } finally {
            workplace.tidy(folder);
        }
    }

    private void write(ForecastRun run) throws IOException {
        workplace.publish(
                "forecast",
                "Leaks to their ends",
                "`./evaluate forecast --every=" + every + " --write`, " + Workplace.todayAndHere(),
                run.table().markdown());
    }
}
