package io.locum.evaluation.dump;

import io.locum.evaluation.verdict.Score;
import io.locum.evaluation.verdict.Scoreboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of an evaluation so far, with a row for each application; a value. */
public record HeapResults(Scoreboard board) {

    private static final double MEGA = 1e6;

    /** Nothing yet. */
    public static HeapResults none() {
        return new HeapResults(
                Scoreboard.under("case", "variant", "expected", "found", "holder", "accumulates", "dump, MB", ""));
    }

    /** With an application that was examined, or could not be, which is as bad as a wrong diagnosis. */
    public HeapResults with(HeapSubject subject, Optional<HeapExamination> examination) {
        return new HeapResults(board.with(
                examination
                        .map(done -> done.judgement().score())
                        .orElseGet(() -> Score.notExamined(subject.truth().sick())),
                examination.map(done -> done.judgement().right()).orElse(false),
                examination
                        .map(done -> row(subject, done))
                        .orElseGet(() -> row(subject, "not examined", "", "", "", "WRONG"))));
    }

    /** With an application that cannot run on this JDK, which says nothing about Locum. */
    public HeapResults withSkipped(HeapSubject subject, String missing) {
        return new HeapResults(board.withSkipped(row(subject, "not here: needs " + missing, "", "", "", "skipped")));
    }

    /** Whether all diagnoses are right. */
    public boolean right() {
        return board.right();
    }

    /** The table and the figures over all applications. */
    public List<String> lines() {
        return board.lines(", with the right field and type");
    }

    private static List<String> row(HeapSubject subject, HeapExamination done) {
        HeapJudgement judgement = done.judgement();
        return row(
                subject,
                found(judgement.diagnosis()),
                judged(judgement, judgement.held(), judgement.suspect().map(Suspect::holder)),
                judged(judgement, judgement.typed(), judgement.suspect().map(Suspect::accumulates)),
                String.format(Locale.ROOT, "%.0f", done.dumpBytes() / MEGA),
                judgement.right() ? "right" : "WRONG");
    }

    private static List<String> row(HeapSubject subject, String... cells) {
        List<String> row = new ArrayList<>(List.of(
                subject.name(),
                subject.variant(),
                subject.truth().sick() ? String.join(" or ", subject.truth().verdicts()) : "healthy"));
        row.addAll(List.of(cells));
        return row;
    }

    private static String found(HeapDiagnosis diagnosis) {
        return diagnosis.suspects().isEmpty()
                ? diagnosis.verdict()
                : diagnosis.suspects().stream()
                        .map(suspect -> suspect.id() + " (" + suspect.confidence() + ")")
                        .collect(Collectors.joining(" + "));
    }

    private static String judged(HeapJudgement judgement, boolean right, Optional<String> named) {
        if (!judgement.truth().sick()) {
            return "";
        }
        return (right ? "right: " : "wrong: ")
                + named.map(HeapResults::withoutPackage).orElse("none");
    }

    /** {@code Cart.lines} of {@code com.example.Cart.lines}. */
    private static String withoutPackage(String named) {
        return named.replaceFirst("^([a-z0-9_]+\\.)+(?=[A-Z])", "");
    }
}
