package io.locum.analyzer.cli;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Finding;
import java.util.List;
import java.util.Locale;

/** Which findings end a command with exit code 1, for builds that should stop then. */
final class FailOn {

    private static final String ANY = "suspected";

    private final List<String> wanted;

    /**
     * A choice of findings.
     *
     * @param wanted {@code confirmed}, {@code suspected} (which includes the confirmed), or ids of diseases
     */
    FailOn(List<String> wanted) {
        this.wanted = wanted.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether one of these was found. */
    boolean matches(Diagnosis diagnosis) {
        return diagnosis.problems().stream().anyMatch(this::matches);
    }

    private boolean matches(Finding finding) {
        return wanted.contains(ANY)
                || wanted.contains(finding.problem().id())
                || wanted.contains(finding.problem().confidence().name().toLowerCase(Locale.ROOT));
    }
}
