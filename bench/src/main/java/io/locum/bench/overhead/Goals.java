package io.locum.bench.overhead;

import io.locum.bench.subject.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the agent may cost, and what it did cost, over the control; as lines of Markdown. */
public final class Goals {

    private static final double CPU_PER_CENT = 1;
    private static final double P99_PER_CENT = 2;
    private static final double HEAP_MEBIBYTES = 16;

    private Goals() {}

    /** A table; without rows where control or agent did not run. */
    public static List<String> lines(List<ServerFigures> servers) {
        List<String> lines = new ArrayList<>(
                List.of("| over the control, all servers | goal | median | all windows |", "|---|---|---|---|"));
        Optional<VariantFigures> control = VariantFigures.of(Variant.CONTROL, servers);
        Optional<VariantFigures> locum = VariantFigures.of(Variant.LOCUM, servers);
        Optional<VariantFigures> probe = VariantFigures.of(Variant.PROBE, servers);
        if (control.isPresent() && locum.isPresent()) {
            VariantFigures base = control.get();
            String cpu = upTo(CPU_PER_CENT);
            lines.add(row("Locum", Measure.CPU_CLOSED, cpu, locum.get(), base));
            lines.add(row("Locum", Measure.CPU_OPEN, cpu, locum.get(), base));
            probe.ifPresent(alone -> lines.add(row("probe alone", Measure.CPU_CLOSED, "within noise", alone, base)));
            lines.add(row("Locum", Measure.P99, upTo(P99_PER_CENT), locum.get(), base));
            lines.add(String.format(
                    Locale.ROOT,
                    "| Locum, live heap | at most %.0f MiB | %.1f MiB | |",
                    HEAP_MEBIBYTES,
                    locum.get().addedMebibytes()));
        }
        return lines;
    }

    private static String row(
            String who, Measure measure, String goal, VariantFigures figures, VariantFigures control) {
        return String.format(
                Locale.ROOT,
                "| %s, %s | %s | %+.1f %% | %+.1f %% |",
                who,
                measure.label(),
                goal,
                perCent(figures.median(measure), control.median(measure)),
                perCent(figures.ofAll(measure), control.ofAll(measure)));
    }

    private static String upTo(double perCent) {
        return String.format(Locale.ROOT, "at most %+.0f %%", perCent);
    }

    private static double perCent(double ratio, double control) {
        return (ratio / control - 1) * 100;
    }
}
