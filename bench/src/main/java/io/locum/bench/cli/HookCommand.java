package io.locum.bench.cli;

import io.locum.bench.hook.HookCost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Nanoseconds and bytes of one tick. */
@Command(
        name = "hook",
        description = "Nanoseconds and allocated bytes that a loop pays for one tick, with JMH.",
        mixinStandardHelpOptions = true)
final class HookCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Option(
            names = "--forks",
            description = "JVMs that each benchmark runs in (${DEFAULT-VALUE}).",
            defaultValue = "3",
            paramLabel = "<n>")
    private int forks;

    @Option(
            names = "--iterations",
            description = "Iterations of half a second in each JVM, and as many to warm up (${DEFAULT-VALUE}).",
            defaultValue = "4",
            paramLabel = "<n>")
    private int iterations;

    @Override
    public Integer call() throws IOException {
        surroundings.publish("hook-" + Runtime.version().feature(), lines(HookCost.measure(forks, iterations, 500)));
        return 0;
    }

    private List<String> lines(List<HookCost> costs) {
        List<String> lines = new ArrayList<>(List.of(
                "### One tick, " + Surroundings.jdk(),
                "",
                "`" + surroundings.command() + "`: JMH, mean and its confidence interval of 99.9 %.",
                "",
                "| | other loops | ns | bytes |",
                "|---|---|---|---|"));
        for (HookCost cost : costs) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %.1f ± %.1f | %.2f |",
                    cost.what(),
                    cost.others(),
                    cost.nanos(),
                    cost.error(),
                    cost.bytes()));
        }
        return lines;
    }
}
