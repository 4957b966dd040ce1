package io.locum.evaluation.cli;

import io.locum.evaluation.accuracy.Accuracy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Blocks an event loop for known lengths and prints what the report makes of them. */
@Command(
        name = "accuracy",
        description = "Blocks an event loop for 5, 20, 50, 200 and 1000 ms, several times each, and compares the stalls"
                + " in the report with what the application wrote down. Exits with 1 when one is wrong.",
        mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {

    @Mixin
    private Workplace workplace = new Workplace();

    @Option(
            names = "--seed",
            description = "The order of the blocks (${DEFAULT-VALUE}).",
            defaultValue = "20",
            paramLabel = "<n>")
    private long seed;

    @Option(
            names = "--times",
            description = "How often each length comes, busy and asleep (${DEFAULT-VALUE}).",
            defaultValue = "4",
            paramLabel = "<n>")
    private int times;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = workplace.folder("accuracy");
        try {
            Accuracy accuracy = Accuracy.measure(workplace.project(), workplace.locum(), folder, seed, times);
            accuracy.lines().forEach(spec.commandLine().getOut()::println);
            return accuracy.right() ? 0 : 1;
        } finally {
            workplace.tidy(folder);
        }
    }
}
