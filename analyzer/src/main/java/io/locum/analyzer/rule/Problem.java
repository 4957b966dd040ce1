package io.locum.analyzer.rule;

import java.util.List;
import java.util.Optional;

/**
 * A disease that was found.
 *
 * @param id the rule's id
 * @param confidence how sure the rule is
 * @param title one sentence that names what is wrong and where
 * @param cause the kind of the disease, where a rule knows several: as {@code blocking-call}
 * @param culprit the code to change
 * @param impact what it costs the user
 * @param evidence at least one piece, the most convincing first
 * @param recommendation what to do
 */
public record Problem(
        String id,
        Confidence confidence,
        String title,
        Optional<String> cause,
        Optional<Culprit> culprit,
        Impact impact,
        List<Evidence> evidence,
        Recommendation recommendation) {

    public Problem {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A problem without evidence: " + id);
        }
    }

    /** How sure a rule is. */
    public enum Confidence {
        /** The signs are there, and something else could explain them. */
        SUSPECTED,
        /** The evidence leaves no other explanation. */
        CONFIRMED
    }
}
