package io.locum.analyzer.report;

import io.locum.analyzer.rule.Evidence.GrowthTable;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.page.view.EvidenceView;
import io.locum.page.view.TableView;
import io.locum.page.view.TableView.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Paths through the heap and growth from dump to dump, as tables. */
final class PathViews {

    private PathViews() {}

    static EvidenceView of(ReferencePath path) {
        return new TableView(
                path.label(),
                path.signal().name(),
                List.of(new Column("Held by", false), new Column("Object", false), new Column("Keeps alive", true)),
                path.steps().stream()
                        .map(step -> List.of(
                                step.via(),
                                step.className() + (step.remark().isEmpty() ? "" : " (" + step.remark() + ")"),
                                Rounded.of(step.retained())))
                        .toList(),
                "");
    }

    static EvidenceView of(GrowthTable table) {
        int dumps = table.lines().stream()
                .mapToInt(line -> line.amounts().size())
                .max()
                .orElse(0);
        List<Column> columns = new ArrayList<>(List.of(new Column("Held by", false), new Column("What", false)));
        for (int dump = 1; dump <= dumps; dump++) {
            columns.add(new Column("Dump " + dump, true));
        }
        return new TableView(
                table.label(),
                table.signal().name(),
                columns,
                table.lines().stream().map(line -> row(line, dumps)).toList(),
                "");
    }

    private static List<String> row(GrowthTable.GrowthLine line, int dumps) {
        List<String> cells = new ArrayList<>(List.of(line.place(), line.what()));
        cells.addAll(line.amounts().stream().map(Rounded::of).collect(Collectors.toList()));
        while (cells.size() < dumps + 2) {
            cells.add("");
        }
        return cells;
    }
}
