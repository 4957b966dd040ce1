package io.locum.analyzer.rule;

/**
 * What a problem costs the user.
 *
 * @param severity 0 (none) to 1 (the run is all but lost); comparable between rules, and what problems are ranked by
 * @param value the figure, in the user's units
 * @param text a sentence that says it
 */
public record Impact(double severity, Quantity value, String text) {

    public Impact {
        if (!(severity >= 0 && severity <= 1)) {
            throw new IllegalArgumentException("A severity lies between 0 and 1: " + severity);
        }
    }
}
