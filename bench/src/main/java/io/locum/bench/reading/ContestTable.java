package io.locum.bench.reading;

import io.locum.bench.dump.Dump;
import io.locum.bench.dump.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of one dump as a Markdown table, a row a program. */
public final class ContestTable {

    /** Locum's figures are those of the command, or of the library where the command was not measured. */
    private static final List<Reader> OURS = List.of(Reader.LOCUM, Reader.LOCUM_LIBRARY);

    private static final double MEGA = 1e6;

    private static final int LONGEST_REASON = 120;

    private ContestTable() {}

    /** The lines: a heading, the table, and whether Locum does what it wants to. */
    public static List<String> of(Dump dump, long bytes, List<Figures> all) {
        Optional<Figures> ours = OURS.stream()
                .flatMap(reader -> all.stream().filter(figures -> figures.reader() == reader && figures.measured()))
                .findFirst();
        List<String> lines = new ArrayList<>(List.of(
                "",
                String.format(Locale.ROOT, "`%s`, %.0f MB:", dump.name(), bytes / MEGA),
                "",
                "| | wall, s | CPU, s | × Locum's | anonymous, MiB | × Locum's | resident, MiB | heap given, MiB | least"
                        + " heap, MiB |",
                "|---|---|---|---|---|---|---|---|---|"));
        for (Figures figures : all) {
            lines.add(figures.measured() ? row(figures, ours) : failure(figures));
        }
        ours.flatMap(figures -> goal(dump, figures)).ifPresent(goal -> lines.addAll(List.of("", goal)));
        return lines;
    }

    private static String row(Figures figures, Optional<Figures> ours) {
        return String.format(
                Locale.ROOT,
                "| %s%s | %.2f | %.2f | %s | %.0f | %s | %.0f | %d | %s |",
                figures.reader().label(),
                figures.failure().map(why -> ", then: " + plain(why)).orElse(""),
                figures.wallSeconds(),
                figures.cpuSeconds(),
                times(figures.cpuSeconds(), ours.map(Figures::cpuSeconds)),
                figures.anonymousMebibytes(),
                times(figures.anonymousMebibytes(), ours.map(Figures::anonymousMebibytes)),
                figures.residentMebibytes(),
                figures.heapMegabytes(),
                figures.leastHeapMegabytes().isPresent()
                        ? String.valueOf(figures.leastHeapMegabytes().getAsInt())
                        : "");
    }

    private static String failure(Figures figures) {
        return "| " + figures.reader().label() + " | " + plain(figures.failure().orElse("not run")) + " | | | | | | "
                + figures.heapMegabytes() + " | |";
    }

    private static String times(double figure, Optional<Double> ours) {
        return ours.map(base -> String.format(Locale.ROOT, "%.2f", figure / base))
                .orElse("");
    }

    private static Optional<String> goal(Dump dump, Figures ours) {
        if (dump.shape() != Shape.APP) {
            return Optional.empty();
        }
        Goal goal = Goal.of(dump.gigabytes());
        return Optional.of(String.format(
                Locale.ROOT,
                "Goal of Locum's command: at most %.1f CPU-s in a heap of %d MiB; %s took %.2f: %s.",
                goal.cpuSeconds(),
                goal.heapMegabytes(),
                ours.reader() == Reader.LOCUM ? "it" : "the library alone",
                ours.cpuSeconds(),
                ours.cpuSeconds() <= goal.cpuSeconds() ? "met" : "**missed**"));
    }

    /** Text of programs within a table. */
    private static String plain(String text) {
        String line = text.replace('|', '/').strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " …";
    }
}
