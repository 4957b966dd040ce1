package io.locum.analyzer.report.heap;

import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.PathStep;
import java.util.List;

/** Where something piles up, in a few words. */
final class Places {

    private Places() {}

    /** The field that holds it and its class; of one in no field, the nearest above it that is in one. */
    static String of(Accumulation accumulation) {
        List<PathStep> path = accumulation.path();
        for (int i = path.size() - 1; i >= 0; i--) {
            PathStep step = path.get(i);
            if (!step.declaredBy().isEmpty()) {
                return step.declaredBy() + "." + step.via().replaceFirst("^static ", "");
            }
        }
        return path.isEmpty() ? accumulation.key() : path.get(path.size() - 1).className();
    }
}
