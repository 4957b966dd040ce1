package io.locum.analyzer.report;

import io.locum.analyzer.report.heap.ClassNames;
import io.locum.analyzer.rule.Evidence.GrowthTable;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Quantity;
import io.locum.page.view.EvidenceView;
import io.locum.page.view.GrowthView;
import io.locum.page.view.GrowthView.Amount;
import io.locum.page.view.ReferencePathView;
import io.locum.page.view.ReferencePathView.Part;
import io.locum.page.view.ReferencePathView.Step;
import java.util.ArrayList;
import java.util.List;

/** Paths through the heap and growth from dump to dump, as the page draws them. */
final class PathViews {

    private static final int MOST_LINES = 25;

    private PathViews() {}

    static EvidenceView of(ReferencePath path) {
        double largest = path.steps().stream()
                .mapToDouble(step -> step.retained().value())
                .max()
                .orElse(0);
        return new ReferencePathView(
                path.label(),
                path.signal().name(),
                path.steps().stream().map(step -> step(step, largest)).toList());
    }

    private static Step step(ReferencePath.PathLine step, double largest) {
        double retained = step.retained().value();
        return new Step(
                part(step.mark()),
                step.via(),
                ClassNames.simple(step.className()),
                ClassNames.origin(step.className()),
                ClassNames.kind(step.className()),
                retained > 0 ? Rounded.of(step.retained()) : "",
                largest > 0 ? 100 * retained / largest : 0,
                step.remark());
    }

    private static Part part(ReferencePath.Mark mark) {
        return switch (mark) {
            case PASSED -> Part.PASSED;
            case HOLDER -> Part.HOLDER;
            case ACCUMULATION -> Part.ACCUMULATION;
            case ENTRY -> Part.ENTRY;
        };
    }

    static EvidenceView of(GrowthTable table) {
        int dumps = table.lines().stream()
                .mapToInt(line -> line.amounts().size())
                .max()
                .orElse(0);
        List<String> names = new ArrayList<>();
        for (int dump = 1; dump <= dumps; dump++) {
            names.add(dump == dumps ? "This dump" : dumps == 2 ? "Earlier" : "Dump " + dump);
        }
        int left = table.lines().size() - MOST_LINES;
        return new GrowthView(
                table.label(),
                table.signal().name(),
                names,
                table.lines().stream().limit(MOST_LINES).map(PathViews::line).toList(),
                left > 0 ? "and " + Rounded.count(left) + " more, all in the page's JSON" : "");
    }

    private static GrowthView.Line line(GrowthTable.GrowthLine line) {
        List<Quantity> amounts = line.amounts();
        double largest = amounts.stream().mapToDouble(Quantity::value).max().orElse(0);
        return new GrowthView.Line(
                line.place(),
                line.what(),
                amounts.stream()
                        .map(amount -> new Amount(Rounded.of(amount), largest > 0 ? 100 * amount.value() / largest : 0))
                        .toList(),
                added(amounts));
    }

    private static String added(List<Quantity> amounts) {
        if (amounts.size() < 2) {
            return "";
        }
        Quantity last = amounts.get(amounts.size() - 1);
        double more = last.value() - amounts.get(0).value();
        return (more > 0 ? "+" : "") + Rounded.of(new Quantity(more, last.unit()));
    }
}
