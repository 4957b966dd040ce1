package io.locum.analyzer.rule.growth;

import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.growth.Outlook.Bound;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.growth.Limits;
import io.locum.analyzer.signal.growth.MemoryUse;
import io.locum.analyzer.signal.growth.MemoryUse.Point;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The memory of the container or machine as the end of what has no limit of its own. */
final class MemoryBound {

    private MemoryBound() {}

    /** What is left of it now, for what this trend is of. */
    static List<Bound> of(Facts facts, Trend trend) {
        OptionalLong limit = facts.find(Limits.SIGNAL).map(Limits::memoryBytes).orElse(OptionalLong.empty());
        Optional<Point> last = facts.find(MemoryUse.SIGNAL)
                .map(MemoryUse::points)
                .filter(points -> !points.isEmpty())
                .map(points -> points.get(points.size() - 1));
        if (limit.isEmpty() || last.isEmpty() || last.get().anonymous() < 0) {
            return List.of();
        }
        double left = limit.getAsLong()
                - last.get().anonymous()
                - Math.max(0, last.get().shared());
        return List.of(new Bound(
                trend,
                trend.level() + left,
                "the limit of " + Quantity.bytes(limit.getAsLong()) + " of memory",
                "the kernel kills the process"));
    }
}
