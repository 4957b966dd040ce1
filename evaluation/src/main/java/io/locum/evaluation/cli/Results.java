package io.locum.evaluation.cli;

import io.locum.evaluation.subject.Examination;
import io.locum.evaluation.subject.Subject;
import io.locum.evaluation.verdict.Diagnosis;
import io.locum.evaluation.verdict.Score;
import io.locum.evaluation.verdict.Scoreboard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of an evaluation so far, with a row for each subject; a value. */
record Results(Scoreboard board) {

    static Results none() {
        return new Results(
                Scoreboard.under("case", "variant", "expected", "found", "culprit", "requests", "failed", ""));
    }

    /** With a subject that was examined, or could not be, which is as bad as a wrong diagnosis. */
    Results with(Subject subject, Optional<Examination> examination) {
        return new Results(board.with(
                examination
                        .map(done -> Score.of(subject.truth(), done.judgement()))
                        .orElseGet(() -> Score.notExamined(subject.truth().sick())),
                examination.map(done -> done.judgement().right()).orElse(false),
                examination.map(done -> row(subject, done)).orElseGet(() -> row(subject, "not examined", "WRONG"))));
    }

    /** With a subject that cannot be examined on this machine or JDK, which says nothing about Locum. */
    Results withSkipped(Subject subject, String missing) {
        return new Results(board.withSkipped(row(subject, "not here: needs " + missing, "skipped")));
    }

    boolean right() {
        return board.right();
    }

    /** The table and the figures over all subjects. */
    List<String> lines() {
        return board.lines("");
    }

    private static List<String> row(Subject subject, Examination done) {
        return List.of(
                subject.name(),
                subject.variant(),
                expected(subject),
                found(done.diagnosis()),
                culprit(subject, done),
                String.valueOf(done.outcome().requests()),
                String.valueOf(done.outcome().failed()),
                done.judgement().right() ? "right" : "WRONG");
    }

    private static List<String> row(Subject subject, String outcome, String verdict) {
        return List.of(subject.name(), subject.variant(), expected(subject), outcome, "", "", "", verdict);
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
