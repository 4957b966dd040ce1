package io.locum.bench.cli;

import io.locum.bench.join.Dip;
import io.locum.bench.join.JoinDip;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a server under load feels of a join. */
@Command(
        name = "attach-dip",
        description = "Throughput in tenths of a second, and the slowest request, of a Netty server under a closed loop"
                + " that Locum joins, leaves and joins again; beside JFR alone.",
        mixinStandardHelpOptions = true)
final class JoinDipCommand implements Callable<Integer> {

    /** Slots shown one by one; the rest is summed up by the second. */
    private static final int SHOWN = 10;

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Option(
            names = "--rounds",
            description = "How often, each with new servers (${DEFAULT-VALUE}).",
            defaultValue = "5",
            paramLabel = "<n>")
    private int rounds;

    @Option(
            names = "--warm-up",
            description = "How long a server is under load before (${DEFAULT-VALUE}).",
            converter = ToDuration.class,
            defaultValue = "5s",
            paramLabel = "<time>")
    private Duration warmUp = Duration.ZERO;

    @Override
    public Integer call() throws IOException, InterruptedException {
        JoinDip joinDip = new JoinDip(rounds, warmUp, true);
        Surroundings.say("about " + joinDip.estimate().toSeconds() + " s");
        Map<String, Dip> dips = Surroundings.withFolder(folder -> joinDip.measure(surroundings.build(), folder));
        surroundings.publish("attach-dip-" + Runtime.version().feature(), lines(dips));
        return 0;
    }

    private List<String> lines(Map<String, Dip> dips) {
        List<String> lines = new ArrayList<>(List.of(
                "### What a join is felt like, " + Surroundings.jdk(),
                "",
                "`" + surroundings.command() + "`: throughput in per cent of the second before, in each tenth of the"
                        + " first second and in the two seconds after; medians of " + rounds + " rounds.",
                ""));
        StringBuilder head = new StringBuilder("| |");
        for (int slot = 1; slot <= SHOWN; slot++) {
            head.append(String.format(Locale.ROOT, " 0.%d s |", slot));
        }
        lines.add(head.toString().replace("0.10 s", "1 s")
                + " 2 s | 3 s | lost, ms | slowest before, ms | slowest, ms |");
        lines.add("|---|" + "---|".repeat(SHOWN + 5));
        dips.forEach((step, dip) -> lines.add(row(step, dip)));
        return lines;
    }

    private static String row(String step, Dip dip) {
        StringBuilder row = new StringBuilder("| " + step + " |");
        for (int slot = 0; slot < SHOWN; slot++) {
            row.append(percent(dip.shares().get(slot)));
        }
        for (int from = SHOWN; from < dip.shares().size(); from += SHOWN) {
            row.append(percent(dip.shares().subList(from, from + SHOWN).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow()));
        }
        return row.append(String.format(
                        Locale.ROOT,
                        " %.0f | %.1f | %.1f |",
                        dip.lostMillis(),
                        dip.slowestBeforeMillis(),
                        dip.slowestMillis()))
                .toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, " %.0f |", share * 100);
    }
}
