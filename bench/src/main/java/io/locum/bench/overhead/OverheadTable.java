package io.locum.bench.overhead;

import io.locum.bench.subject.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Figures of several servers as Markdown tables: one over all of them, and one by server. */
public final class OverheadTable {

    private OverheadTable() {}

    /** A row a variant: the mean over the servers. */
    public static List<String> summary(List<ServerFigures> servers) {
        List<String> lines = new ArrayList<>(head("all servers"));
        for (Variant variant : Variant.values()) {
            if (variant != Variant.OFF) {
                VariantFigures.of(variant, servers).ifPresent(figures -> lines.add(summary(figures)));
            }
        }
        return lines;
    }

    /** Medians and quartiles of each server; a row a server and variant. */
    public static List<String> details(List<ServerFigures> servers) {
        List<String> lines = new ArrayList<>(head("server, variant"));
        for (ServerFigures server : servers) {
            lines.add(row(
                    "**" + server.server().label() + "**, off",
                    cells(measure -> microseconds(server.micros(measure).median())),
                    ""));
            for (Variant variant : server.variants()) {
                if (variant != Variant.OFF) {
                    lines.add(row(
                            server.server().label() + ", " + variant.label(),
                            cells(measure -> server.ratios(variant, measure).toString()),
                            mebibytes(server.addedMebibytes(variant))));
                }
            }
            server.absent()
                    .forEach((variant, why) -> lines.add(
                            row(server.server().label() + ", " + variant.label(), cells(measure -> "n/a"), "")));
        }
        return lines;
    }

    private static String summary(VariantFigures figures) {
        return row(
                figures.variant().label(),
                cells(measure -> ratio(figures.median(measure)) + " / " + ratio(figures.ofAll(measure))),
                mebibytes(figures.addedMebibytes()));
    }

    private static List<String> head(String first) {
        List<String> labels = cells(Measure::label);
        return List.of(row(first, labels, "live heap added, MiB"), "|---|" + "---|".repeat(labels.size() + 1));
    }

    private static List<String> cells(Function<Measure, String> cell) {
        return Arrays.stream(Measure.values()).map(cell).toList();
    }

    private static String row(String first, List<String> cells, String last) {
        return "| " + first + " | " + String.join(" | ", cells) + " | " + last + " |";
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio);
    }

    private static String microseconds(double micros) {
        return String.format(Locale.ROOT, "%.1f µs", micros);
    }

    private static String mebibytes(double mebibytes) {
        return String.format(Locale.ROOT, "%.1f", mebibytes);
    }
}
