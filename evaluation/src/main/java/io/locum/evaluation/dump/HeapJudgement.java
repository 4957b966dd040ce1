package io.locum.evaluation.dump;

import io.locum.evaluation.verdict.Score;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis held against the truth.
 *
 * @param suspect the finding that names the disease, if there is one
 * @param first whether the report's verdict is the disease, or healthy where there is none
 * @param held whether the field blamed is the one, and the source; true for a well heap
 * @param typed whether the type named is the one that accumulates; true for a well heap
 * @param unexpected the reported problems that the heap does not have
 */
record HeapJudgement(
        HeapTruth truth,
        HeapDiagnosis diagnosis,
        Optional<Suspect> suspect,
        boolean first,
        boolean held,
        boolean typed,
        List<String> unexpected) {

    private static final String HEALTHY = "healthy";

    static HeapJudgement of(HeapTruth truth, HeapDiagnosis diagnosis) {
        // Two findings may carry the same id: the one about the right field counts.
        Optional<Suspect> suspect = diagnosis.suspects().stream()
                .filter(each -> truth.isDisease(each.id()) && truth.isBlamed(each))
                .findFirst()
                .or(() -> diagnosis.suspects().stream()
                        .filter(each -> truth.isDisease(each.id()))
                        .findFirst());
        return new HeapJudgement(
                truth,
                diagnosis,
                suspect,
                truth.sick()
                        ? truth.isDisease(diagnosis.verdict())
                        : diagnosis.verdict().equals(HEALTHY),
                !truth.sick() || suspect.map(truth::isBlamed).orElse(false),
                !truth.sick()
                        || suspect.map(each -> truth.isAccumulated(each.accumulates()))
                                .orElse(false),
                diagnosis.suspects().stream()
                        .filter(each -> suspect.filter(each::equals).isEmpty())
                        .map(Suspect::id)
                        .toList());
    }

    /** Whether the disease is found, with the right field and type; true for a well heap. */
    boolean found() {
        return held && typed && (!truth.sick() || suspect.isPresent());
    }

    /** Whether everything about the diagnosis is right. */
    boolean right() {
        return found() && first && unexpected.isEmpty();
    }

    Score score() {
        return new Score(
                truth.sick() ? 1 : 0,
                truth.sick() && found() ? 1 : 0,
                diagnosis.suspects().size(),
                diagnosis.suspects().size() - unexpected.size());
    }
}
