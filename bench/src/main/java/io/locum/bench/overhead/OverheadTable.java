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

    /** The geometric means of the servers' medians, and the middle heap; a row a variant. */
    public static List<String> summary(List<ServerFigures> servers) {
        List<String> lines = new ArrayList<>(head("all servers"));
        for (Variant variant : Variant.values()) {
            List<ServerFigures> ran = servers.stream()
                    .filter(server -> server.variants().contains(variant))
                    .toList();
            if (variant != Variant.OFF && !ran.isEmpty()) {
                lines.add(summary(variant, ran));
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

    private static String summary(Variant variant, List<ServerFigures> servers) {
        return row(
                variant.label(),
                cells(measure -> ratio(geometricMean(servers.stream()
                        .map(server -> server.ratios(variant, measure).median())
                        .toList()))),
                mebibytes(servers.stream()
                        .mapToDouble(server -> server.addedMebibytes(variant))
                        .average()
                        .orElseThrow()));
    }

    static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
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
