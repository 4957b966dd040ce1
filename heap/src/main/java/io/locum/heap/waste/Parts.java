package io.locum.heap.waste;

import java.util.List;
import java.util.Optional;

/** Puts kinds of waste together whose lines are all there is of them. */
final class Parts {

    private Parts() {}

    /** Sums the lines up; empty when there are none. */
    static Optional<Waste.Part> of(WasteKind kind, List<WasteLine> lines, Drawn drawn, Holding holding) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waste.Part(
                        kind,
                        lines.stream().mapToLong(WasteLine::objects).sum(),
                        lines.stream().mapToLong(WasteLine::bytes).sum(),
                        lines.stream().mapToLong(WasteLine::saved).sum(),
                        lines,
                        holding.of(drawn),
                        drawn.isPart()));
    }
}
