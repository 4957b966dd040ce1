package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;

/** The verdict alone, until the page is wired. */
public final class TextReport {
    private TextReport() {}

    /** The verdict alone, until the page is wired. */
    public static String of(Diagnosis d) {
        return d.verdict();
    }
}
