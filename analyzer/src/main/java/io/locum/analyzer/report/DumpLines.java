package io.locum.analyzer.report;

import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.HeapDumpSteps;
import io.locum.analyzer.signal.HeapDumpSteps.Step;
import java.util.List;
import java.util.Optional;

/** What the agent did about heap dumps, in a line. */
final class DumpLines {

    private DumpLines() {}

    static Optional<String> of(Facts facts) {
        List<String> lines = facts.find(HeapDumpSteps.SIGNAL).orElse(HeapDumpSteps.NONE).steps().stream()
                .flatMap(step -> line(step).stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", lines));
    }

    private static Optional<String> line(Step step) {
        return switch (step.step()) {
            case "taken" ->
                Optional.of(step.file() + " at " + Rounded.time(step.start()) + ", "
                        + Rounded.bytes(step.fileBytes()) + " in "
                        + Rounded.milliseconds(step.took()) + " (" + Rounded.milliseconds(step.estimated())
                        + " expected), because " + step.reason());
            case "refused" -> Optional.of(step.file() + " was not taken: " + step.reason());
            case "failed" -> Optional.of(step.file() + " failed: " + step.reason());
            default -> Optional.empty();
        };
    }
}
