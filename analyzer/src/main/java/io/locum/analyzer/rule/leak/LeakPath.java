package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Evidence.ReferencePath.Mark;
import io.locum.analyzer.rule.Evidence.ReferencePath.PathLine;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.PathStep;
import java.util.ArrayList;
import java.util.List;

/** The way to an accumulation, as evidence. */
final class LeakPath {

    private LeakPath() {}

    static ReferencePath of(Accumulation place) {
        List<PathLine> lines =
                lines(place.path(), Holder.of(place).map(Holder::step).orElse(0) - 1);
        int last = lines.size() - 1;
        if (last >= 0) {
            PathLine collection = lines.get(last);
            lines.set(
                    last,
                    new PathLine(
                            collection.via(),
                            collection.className(),
                            Quantity.bytes(place.bytes()),
                            Mark.ACCUMULATION,
                            place.container().words()));
        }
        lines.add(new PathLine(
                "(entry)",
                place.entries().type(),
                Quantity.bytes(place.bytesPerEntry()),
                Mark.ENTRY,
                Quantity.number(place.entries().count()) + " of them"
                        + place.entries().held().map(held -> ", mostly " + held).orElse("")));
        return new ReferencePath(Accumulations.SIGNAL, "Held by", lines);
    }

    /** The steps of a way as lines; the one at this place is the holder. */
    static List<PathLine> lines(List<PathStep> path, int holder) {
        List<PathLine> lines = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            PathStep step = path.get(i);
            lines.add(new PathLine(
                    step.via(),
                    step.className(),
                    Quantity.bytes(step.retained()),
                    i == holder ? Mark.HOLDER : Mark.PASSED,
                    ""));
        }
        return lines;
    }
}
