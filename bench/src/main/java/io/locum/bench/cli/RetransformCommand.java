package io.locum.bench.cli;

import io.locum.bench.join.Passage;
import io.locum.bench.join.Passages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What joining an application with very many classes takes. */
@Command(
        name = "retransform",
        description = "How long joining and leaving an application with very many classes takes, and its longest stops"
                + " meanwhile.",
        mixinStandardHelpOptions = true)
final class RetransformCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Option(
            names = "--classes",
            description = "How many classes are loaded, those of the JDK included (${DEFAULT-VALUE}).",
            defaultValue = "15000",
            paramLabel = "<n>")
    private int classes;

    @Option(
            names = "--rounds",
            description = "How often, each with a new application (${DEFAULT-VALUE}).",
            defaultValue = "3",
            paramLabel = "<n>")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Passages passages = new Passages(classes, rounds);
        Map<String, Passage> medians =
                Surroundings.withFolder(folder -> passages.measure(surroundings.build(), folder));
        surroundings.publish("retransform-" + Runtime.version().feature(), lines(medians));
        return 0;
    }

    private List<String> lines(Map<String, Passage> medians) {
        List<String> lines = new ArrayList<>(List.of(
                "### Joining an application with " + String.format(Locale.ROOT, "%,d", classes) + " classes, "
                        + Surroundings.jdk(),
                "",
                "`" + surroundings.command() + "`: medians of " + rounds + " rounds, in ms.",
                ""));
        lines.addAll(table(medians));
        return lines;
    }

    static List<String> table(Map<String, Passage> medians) {
        List<String> lines = new ArrayList<>(List.of(
                "| | done after | longest stop for retransforming | longest stop | for | a thread's greatest delay |",
                "|---|---|---|---|---|---|"));
        medians.forEach((what, passage) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %s | %.1f |",
                what,
                passage.millis(),
                passage.retransformingMillis(),
                passage.longestMillis(),
                passage.longestFor(),
                passage.lateMillis())));
        return lines;
    }
}
