package io.locum.evaluation.verdict;

import java.util.List;
import java.util.Optional;

/**
 * One diagnosis held against the truth.
 *
 * @param found whether the expected disease is among the problems; true for a well subject
 * @param first whether the report's verdict, its first word, is the expected one
 * @param blamed whether cause and culprit of the expected disease are right; true where none is expected
 * @param reported how many problems were reported
 * @param unexpected the reported problems that the subject does not have
 */
public record Judgement(boolean found, boolean first, boolean blamed, int reported, List<String> unexpected) {

    /** Copies the list. */
    public Judgement {
        unexpected = List.copyOf(unexpected);
    }

    /** Compares a diagnosis with the truth. */
    public static Judgement of(Expectation truth, Diagnosis diagnosis) {
        Optional<Diagnosis.Problem> disease = diagnosis.problems().stream()
                .filter(problem -> problem.id().equals(truth.verdict()))
                .findFirst();
        List<String> unexpected = diagnosis.problems().stream()
                .map(Diagnosis.Problem::id)
                .filter(id ->
                        !id.equals(truth.verdict()) && !truth.alsoAllowed().contains(id))
                .toList();
        return new Judgement(
                !truth.sick() || disease.isPresent(),
                diagnosis.verdict().equals(truth.verdict()),
                !truth.sick() || disease.map(problem -> blames(truth, problem)).orElse(false),
                diagnosis.problems().size(),
                unexpected);
    }

    /** Whether everything about the diagnosis is right. */
    public boolean right() {
        return found && first && blamed && unexpected.isEmpty();
    }

    private static boolean blames(Expectation truth, Diagnosis.Problem problem) {
        boolean causeRight = truth.cause().isEmpty() || truth.cause().equals(problem.cause());
        boolean culpritRight = truth.culprit().isEmpty() || truth.culprit().equals(problem.culprit());
        return causeRight && culpritRight;
    }
}
