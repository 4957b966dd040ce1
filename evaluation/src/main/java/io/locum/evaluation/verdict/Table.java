package io.locum.evaluation.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as their widest cell; a value. */
public record Table(List<List<String>> rows) {

    private static final String GAP = "  ";

    /** Copies the rows; each has as many cells as the first, the heading. */
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A table with a row more. */
    public Table with(String... cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(more);
    }

    /** The lines of the table, without blanks at their ends. */
    public List<String> lines() {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** The lines of the same table in Markdown. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>(
                rows.stream().map(row -> "| " + String.join(" | ", row) + " |").toList());
        lines.add(1, "|" + "---|".repeat(rows.get(0).size()));
        return lines;
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
