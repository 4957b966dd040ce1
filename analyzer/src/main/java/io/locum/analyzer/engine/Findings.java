package io.locum.analyzer.engine;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Problems of several recordings, those of the same disease and code merged. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(String recording, Problem problem) {
        for (int i = 0; i < found.size(); i++) {
            Finding known = found.get(i);
            if (same(known.problem(), problem) && !known.recordings().contains(recording)) {
                List<String> recordings = new ArrayList<>(known.recordings());
                recordings.add(recording);
                found.set(i, new Finding(worse(known.problem(), problem), recordings));
                return;
            }
        }
        found.add(new Finding(problem, List.of(recording)));
    }

    /** Worst first; of equal ones, those sure before those suspected. */
    List<Finding> ranked() {
        return found.stream()
                .sorted(Comparator.comparingDouble(
                                (Finding finding) -> -finding.problem().impact().severity())
                        .thenComparing(finding -> finding.problem().confidence(), Comparator.reverseOrder())
                        .thenComparing(finding -> finding.problem().id()))
                .toList();
    }

    private static boolean same(Problem a, Problem b) {
        return a.id().equals(b.id())
                && a.culprit().map(Culprit::code).equals(b.culprit().map(Culprit::code));
    }

    private static Problem worse(Problem a, Problem b) {
        return b.impact().severity() > a.impact().severity() ? b : a;
    }
}
