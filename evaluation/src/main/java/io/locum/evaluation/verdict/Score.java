package io.locum.evaluation.verdict;

import java.util.Collection;

/**
 * The figures over all subjects.
 *
 * @param sick how many subjects are sick
 * @param found how many of those were found, with the right cause and culprit
 * @param reported how many problems were reported altogether
 * @param justified how many of those the subjects really have
 */
public record Score(int sick, int found, int reported, int justified) {

    private static final Score NONE = new Score(0, 0, 0, 0);

    /** The score of one subject. */
    public static Score of(Expectation truth, Judgement judgement) {
        return new Score(
                truth.sick() ? 1 : 0,
                truth.sick() && judgement.found() && judgement.blamed() ? 1 : 0,
                judgement.reported(),
                judgement.reported() - judgement.unexpected().size());
    }

    /** The score of a subject that could not be examined: nothing found. */
    public static Score notExamined(boolean sick) {
        return new Score(sick ? 1 : 0, 0, 0, 0);
    }

    /** The score of all of them. */
    public static Score sum(Collection<Score> scores) {
        return scores.stream().reduce(NONE, Score::plus);
    }

    /** Which share of what was reported is so; 1 when nothing was. */
    public double precision() {
        return share(justified, reported);
    }

    /** Which share of the diseases was found; 1 when there is none. */
    public double recall() {
        return share(found, sick);
    }

    private Score plus(Score other) {
        return new Score(
                sick + other.sick, found + other.found, reported + other.reported, justified + other.justified);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
