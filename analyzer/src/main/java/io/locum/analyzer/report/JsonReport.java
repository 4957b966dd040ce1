package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The verdict alone, until the page is wired. */
public final class JsonReport {
    private JsonReport() {}

    /** The verdict alone, until the page is wired. */
    public static void write(Diagnosis d, Path p) throws IOException {
        Files.writeString(p, d.verdict());
    }
}
