package io.locum.analyzer.rule;

import java.util.List;

/** What a rule says about a run. */
public sealed interface Verdict {

    /** The id of the rule. */
    String id();

    /**
     * The disease is there.
     *
     * @param problems at least one; one for each culprit
     */
    record Sick(String id, List<Problem> problems) implements Verdict {
        public Sick {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("Sick without a problem: " + id);
            }
        }
    }

    /**
     * The disease is not there.
     *
     * @param because a sentence with the figure that shows it
     */
    record Healthy(String id, String because) implements Verdict {}

    /**
     * The recording cannot tell.
     *
     * @param missing what the recording lacks
     * @param howToRecordIt the command that would record it
     */
    record NotEnoughData(String id, String missing, String howToRecordIt) implements Verdict {}

    /**
     * The rule threw.
     *
     * @param error what it threw, in one line
     */
    record Failed(String id, String error) implements Verdict {}
}
