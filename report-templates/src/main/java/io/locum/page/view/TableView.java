package io.locum.page.view;

import java.util.List;

/**
 * A table.
 *
 * @param rows each with as many cells as there are columns
 * @param rest what was left out, as "and 120 shorter ones"; may be empty
 */
public record TableView(String title, String signal, List<Column> columns, List<List<String>> rows, String rest)
        implements EvidenceView {

    /** A column; figures are aligned to the right. */
    public record Column(String label, boolean figures) {}

    public TableView {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
