package io.locum.evaluation.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of an evaluation so far; a value.
 *
 * @param table a row for each subject
 * @param scores the figures of those that were to be examined
 * @param right whether all diagnoses are right
 */
public record Scoreboard(Table table, List<Score> scores, boolean right) {

    /** Copies the list. */
    public Scoreboard {
        scores = List.copyOf(scores);
    }

    /** Nothing yet, under these headings. */
    public static Scoreboard under(String... headings) {
        return new Scoreboard(new Table(List.of(List.of(headings))), List.of(), true);
    }

    /** With the row of a subject that was examined, or could not be, which is as bad as a wrong diagnosis. */
    public Scoreboard with(Score score, boolean isRight, List<String> row) {
        List<Score> more = new ArrayList<>(scores);
        more.add(score);
        return new Scoreboard(table.with(row.toArray(String[]::new)), more, right && isRight);
    }

    /** With the row of a subject that cannot be examined on this machine or JDK, which says nothing about Locum. */
    public Scoreboard withSkipped(List<String> row) {
        return new Scoreboard(table.with(row.toArray(String[]::new)), scores, right);
    }

    /**
     * The table and the figures over all subjects.
     *
     * @param found what a disease is found with, as {@code , with the right field}; may be empty
     */
    public List<String> lines(String found) {
        Score score = Score.sum(scores);
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(String.format(
                Locale.ROOT,
                "JDK %s: precision %.2f (%d of %d problems reported are there), recall %.2f (%d of %d diseases found%s)",
                Runtime.version(),
                score.precision(),
                score.justified(),
                score.reported(),
                score.recall(),
                score.found(),
                score.sick(),
                found));
        return lines;
    }
}
