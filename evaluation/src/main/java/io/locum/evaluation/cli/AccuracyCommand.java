package io.locum.evaluation.cli;

import io.locum.evaluation.accuracy.AccuracyRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Blocks loops for known lengths by known causes and prints what the reports make of them. */
@Command(
        name = "accuracy",
        description = "Blocks a loop of each framework for 5, 20, 50, 200 and 1000 ms by six causes, and compares the"
                + " stalls in the report, their lengths and their causes, with what the application wrote down. Exits"
                + " with 1 when one is wrong.",
        mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {

    @Mixin
    private Workplace workplace = new Workplace();

    @Option(
            names = "--framework",
            description = "Only frameworks whose name matches this glob, such as netty-* (all).",
            defaultValue = "*",
            paramLabel = "<glob>")
    private String framework = "*";

    @Option(
            names = "--seed",
            description = "The order of the blocks (${DEFAULT-VALUE}).",
            defaultValue = "20",
            paramLabel = "<n>")
    private long seed;

    @Option(
            names = "--times",
            description = "How often each length and cause comes (${DEFAULT-VALUE}).",
            defaultValue = "1",
            paramLabel = "<n>")
    private int times;

    @Option(names = "--write", description = "Write the table to docs/accuracy.md, beside that of other JDKs.")
    private boolean write;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        try {
            AccuracyRun run = AccuracyRun.measure(
                    workplace.project(),
                    workplace.locum(),
                    framework,
                    name -> {
                        Path folder = workplace.folder("accuracy/" + name);
                        folders.add(folder);
                        return folder;
                    },
                    seed,
                    times,
                    name -> spec.commandLine().getErr().println("measured " + name));
            run.lines().forEach(out::println);
            if (write) {
                write(run);
            }
            return run.right() ? 0 : 1;
        } finally {
            folders.forEach(workplace::tidy);
        }
    }

    private void write(AccuracyRun run) throws IOException {
        List<String> rows = new ArrayList<>(List.of("```"));
        rows.addAll(run.lines());
        rows.add("```");
        workplace.publish(
                "stalls",
                "Stalls",
                "`./evaluate accuracy --framework='" + framework + "' --seed=" + seed + " --times=" + times
                        + " --write`, " + LocalDate.now(ZoneOffset.UTC) + ":",
                rows);
    }
}
