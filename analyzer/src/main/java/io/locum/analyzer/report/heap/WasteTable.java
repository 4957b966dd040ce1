package io.locum.analyzer.report.heap;

import io.locum.analyzer.report.Rounded;
import io.locum.analyzer.signal.heap.HeapWaste;
import io.locum.heap.waste.WasteLine;
import io.locum.page.view.TableView;
import io.locum.page.view.TableView.Column;
import java.util.List;
import java.util.Optional;

/** Memory that the same program could do without, as a table. */
final class WasteTable {

    private static final int MOST_LINES = 40;

    private WasteTable() {}

    static Optional<TableView> of(HeapWaste waste, long whole) {
        if (waste.all().isEmpty()) {
            return Optional.empty();
        }
        long bytes = waste.all().stream().mapToLong(WasteLine::bytes).sum();
        List<WasteLine> left = waste.all().stream().skip(MOST_LINES).toList();
        return Optional.of(new TableView(
                Rounded.bytes(bytes) + " could be saved"
                        + (whole <= 0 ? "." : ", " + Rounded.share((double) bytes / whole) + " of the live heap."),
                HeapWaste.SIGNAL.name(),
                List.of(
                        new Column("Sort", false),
                        new Column("What", false),
                        new Column("Objects", true),
                        new Column("To be saved", true)),
                waste.all().stream()
                        .limit(MOST_LINES)
                        .map(line -> List.of(
                                line.kind().words(),
                                line.what(),
                                Rounded.count(line.count()),
                                Rounded.bytes(line.bytes())))
                        .toList(),
                left.isEmpty()
                        ? ""
                        : "and " + Rounded.count(left.size()) + " more with "
                                + Rounded.bytes(left.stream()
                                        .mapToLong(WasteLine::bytes)
                                        .sum())));
    }
}
