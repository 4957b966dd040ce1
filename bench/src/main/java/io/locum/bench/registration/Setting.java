package io.locum.bench.registration;

import io.locum.bench.process.Build;
import java.nio.file.Path;
import java.util.List;

/** What the application runs under. */
public enum Setting {
    OFF("off"),
    CONTROL("off again (A/A control)"),
    LOCUM("Locum"),
    WITHOUT("Locum, `registration=off`");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Whether it leaves a recording. */
    boolean isLocum() {
        return this == LOCUM || this == WITHOUT;
    }

    List<String> jvm(Build build, Path folder) {
        return switch (this) {
            case OFF, CONTROL -> List.of();
            case LOCUM -> List.of(build.agent(folder, List.of()));
            case WITHOUT -> List.of(build.agent(folder, List.of("registration=off")));
        };
    }
}
