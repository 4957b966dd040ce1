package io.locum.evaluation.verdict;

import java.util.Optional;
import java.util.Set;

/**
 * The truth about a subject.
 *
 * @param verdict the id of its disease, or {@code healthy}
 * @param cause the cause within that disease, where it has several
 * @param culprit the code to blame, for a sick one
 * @param alsoAllowed problems that may be reported beside it, being its consequences
 */
public record Expectation(String verdict, Optional<String> cause, Optional<Culprit> culprit, Set<String> alsoAllowed) {

    private static final String HEALTHY = "healthy";

    /** Nothing is wrong. */
    public static final Expectation WELL = new Expectation(HEALTHY, Optional.empty(), Optional.empty(), Set.of());

    /** Copies the set. */
    public Expectation {
        alsoAllowed = Set.copyOf(alsoAllowed);
    }

    /** Whether there is a disease to be found. */
    public boolean sick() {
        return !verdict.equals(HEALTHY);
    }
}
