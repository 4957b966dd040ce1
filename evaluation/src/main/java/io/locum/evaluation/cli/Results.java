package io.locum.evaluation.cli;

import io.locum.evaluation.subject.Examination;
import io.locum.evaluation.subject.Subject;
import io.locum.evaluation.verdict.Diagnosis;
import io.locum.evaluation.verdict.Score;
import io.locum.evaluation.verdict.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of an evaluation so far; a value.
 *
 * @param table a row for each subject
 * @param scores the figures of those that were examined
 * @param right whether all diagnoses are right
 */
record Results(Table table, List<Score> scores, boolean right) {

    Results {
        scores = List.copyOf(scores);
    }

    static Results none() {
        return new Results(
                new Table(
                        List.of(List.of("case", "variant", "expected", "found", "culprit", "requests", "failed", ""))),
                List.of(),
                true);
    }

    /** With a subject that was examined, or could not be, which is as bad as a wrong diagnosis. */
    Results with(Subject subject, Optional<Examination> examination) {
        List<Score> more = new ArrayList<>(scores);
        more.add(examination
                .map(done -> Score.of(subject.truth(), done.judgement()))
                .orElse(new Score(subject.truth().sick() ? 1 : 0, 0, 0, 0)));
        return new Results(
                examination.map(done -> row(subject, done)).orElseGet(() -> row(subject, "not examined", "WRONG")),
                more,
                right && examination.map(done -> done.judgement().right()).orElse(false));
    }

    /** With a subject that cannot be examined on this machine or JDK, which says nothing about Locum. */
    Results withSkipped(Subject subject, String missing) {
        return new Results(row(subject, "not here: needs " + missing, "skipped"), scores, right);
    }

    /** The table and the figures over all subjects. */
    List<String> lines() {
        Score score = Score.sum(scores);
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(String.format(
                Locale.ROOT,
                "JDK %s: precision %.2f (%d of %d problems reported are there), recall %.2f (%d of %d diseases found)",
                Runtime.version(),
                score.precision(),
                score.justified(),
                score.reported(),
                score.recall(),
                score.found(),
                score.sick()));
        return lines;
    }

    private Table row(Subject subject, Examination done) {
        return table.with(
                subject.name(),
                subject.variant(),
                expected(subject),
                found(done.diagnosis()),
                culprit(subject, done),
                String.valueOf(done.outcome().requests()),
                String.valueOf(done.outcome().failed()),
                done.judgement().right() ? "right" : "WRONG");
    }

    private Table row(Subject subject, String outcome, String verdict) {
        return table.with(subject.name(), subject.variant(), expected(subject), outcome, "", "", "", verdict);
    }

    private static String expected(Subject subject) {
        return named(subject.truth().verdict(), subject.truth().cause());
    }

    private static String found(Diagnosis diagnosis) {
        return diagnosis.problems().isEmpty()
                ? diagnosis.verdict()
                : diagnosis.problems().stream()
                        .map(problem -> named(problem.id(), problem.cause()))
                        .collect(Collectors.joining(" + "));
    }

    private static String named(String id, Optional<String> cause) {
        return id + cause.map(name -> "(" + name + ")").orElse("");
    }

    private static String culprit(Subject subject, Examination done) {
        if (subject.truth().culprit().isEmpty()) {
            return "";
        }
        String named = done.diagnosis().problems().stream()
                .filter(problem -> problem.id().equals(subject.truth().verdict()))
                .findFirst()
                .flatMap(Diagnosis.Problem::culprit)
                .map(Object::toString)
                .orElse("none");
        return (done.judgement().blamed() ? "right: " : "wrong: ") + named;
    }
}
