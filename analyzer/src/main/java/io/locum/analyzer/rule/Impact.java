package io.locum.analyzer.rule;

import java.util.List;

/**
 * What a problem costs the user.
 *
 * @param severity 0 (none) to 1 (the run is all but lost); comparable between rules, and what problems are ranked by
 * @param value the figure, in the user's units
 * @param text a sentence that says it
 * @param changes figures as they are and as they would be without the problem
 */
public record Impact(double severity, Quantity value, String text, List<Change> changes) {

    /**
     * A figure that the problem changes.
     *
     * @param what the figure's name
     * @param before as it is
     * @param after as it would be without the problem
     */
    public record Change(String what, Quantity before, Quantity after) {}

    public Impact {
        changes = List.copyOf(changes);
        if (!(severity >= 0 && severity <= 1)) {
            throw new IllegalArgumentException("A severity lies between 0 and 1: " + severity);
        }
    }

    /** What a problem costs where nobody can tell what would be without it. */
    public Impact(double severity, Quantity value, String text) {
        this(severity, value, text, List.of());
    }
}
