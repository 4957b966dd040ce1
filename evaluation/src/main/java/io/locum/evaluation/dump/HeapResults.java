package io.locum.evaluation.dump;

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
 * @param table a row for each application
 * @param scores the figures of those that were examined
 * @param right whether all diagnoses are right
 */
public record HeapResults(Table table, List<Score> scores, boolean right) {

    private static final double MEGA = 1e6;

    /** Copies the list. */
    public HeapResults {
        scores = List.copyOf(scores);
    }

    /** Nothing yet. */
    public static HeapResults none() {
        return new HeapResults(
                new Table(List.of(
                        List.of("case", "variant", "expected", "found", "holder", "accumulates", "dump, MB", ""))),
                List.of(),
                true);
    }

    /** With an application that was examined, or could not be, which is as bad as a wrong diagnosis. */
    public HeapResults with(HeapSubject subject, Optional<HeapExamination> examination) {
        List<Score> more = new ArrayList<>(scores);
        more.add(examination
                .map(done -> done.judgement().score())
                .orElse(new Score(subject.truth().sick() ? 1 : 0, 0, 0, 0)));
        return new HeapResults(
                examination
                        .map(done -> row(subject, done))
                        .orElseGet(() -> row(subject, "not examined", "", "", "", "WRONG")),
                more,
                right && examination.map(done -> done.judgement().right()).orElse(false));
    }

    /** With an application that cannot run on this JDK, which says nothing about Locum. */
    public HeapResults withSkipped(HeapSubject subject, String missing) {
        return new HeapResults(row(subject, "not here: needs " + missing, "", "", "", "skipped"), scores, right);
    }

    /** The table and the figures over all applications. */
    public List<String> lines() {
        Score score = Score.sum(scores);
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(String.format(
                Locale.ROOT,
                "JDK %s: precision %.2f (%d of %d problems reported are there), recall %.2f (%d of %d diseases found,"
                        + " with the right field and type)",
                Runtime.version(),
                score.precision(),
                score.justified(),
                score.reported(),
                score.recall(),
                score.found(),
                score.sick()));
        return lines;
    }

    private Table row(HeapSubject subject, HeapExamination done) {
        HeapJudgement judgement = done.judgement();
        return row(
                subject,
                found(judgement.diagnosis()),
                judged(judgement, judgement.held(), judgement.suspect().map(Suspect::holder)),
                judged(judgement, judgement.typed(), judgement.suspect().map(Suspect::accumulates)),
                String.format(Locale.ROOT, "%.0f", done.dumpBytes() / MEGA),
                judgement.right() ? "right" : "WRONG");
    }

    private Table row(HeapSubject subject, String... cells) {
        List<String> row = new ArrayList<>(List.of(
                subject.name(),
                subject.variant(),
                subject.truth().sick() ? String.join(" or ", subject.truth().verdicts()) : "healthy"));
        row.addAll(List.of(cells));
        return table.with(row.toArray(String[]::new));
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
