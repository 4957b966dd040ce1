package io.locum.analyzer.engine;

import java.util.Comparator;
import java.util.List;

/** Orders findings by what they cost the user. */
final class Ranking {

    private Ranking() {}

    /** Worst first; of equal ones, those sure before those suspected. */
    static List<Finding> rank(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingDouble(
                                (Finding finding) -> -finding.problem().impact().severity())
                        .thenComparing(finding -> finding.problem().confidence(), Comparator.reverseOrder())
                        .thenComparing(finding -> finding.problem().id()))
                .toList();
    }
}
