package io.locum.analyzer.rule.heap;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.Survivors.Survivor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what piles up from work in progress. A server with more requests at a time has more alive, and one that is behind
 * its work ever more; but what it has alive is young. What piles up is of any age.
 */
final class PileUp {

    /** Fewer samples say nothing about ages. */
    private static final int ENOUGH = 8;

    /** What piles up evenly has one half that is older than the middle of the run; this leaves room for chance. */
    private static final double LEAST_OLD = 0.25;

    private PileUp() {}

    /**
     * Whether what most of these objects come from is work in progress. False where they are too few to tell.
     *
     * @param alive what was made once the run was warm, and was alive at the end
     * @param warm when the run was warm
     * @param end when was looked
     */
    static boolean isInProgress(List<Survivor> alive, Instant warm, Instant end) {
        Map<CallStack, Double> weights = new LinkedHashMap<>();
        alive.forEach(survivor -> weights.merge(survivor.stack(), 1.0, Double::sum));
        weights.remove(CallStack.EMPTY);
        Optional<Culprit> maker = Culprits.ofMost(weights);
        List<Instant> made = alive.stream()
                .filter(survivor ->
                        maker.filter(code -> isIn(code, survivor.stack())).isPresent())
                .map(Survivor::allocatedAt)
                .toList();
        if (made.size() < ENOUGH || !end.isAfter(warm)) {
            return false;
        }
        Instant middle = warm.plus(Duration.between(warm, end).dividedBy(2));
        long old = made.stream().filter(at -> at.isBefore(middle)).count();
        return old < made.size() * LEAST_OLD;
    }

    private static boolean isIn(Culprit code, CallStack stack) {
        return stack.frames().stream().anyMatch(frame -> CodeOrigin.code(frame).equals(code.code()));
    }
}
