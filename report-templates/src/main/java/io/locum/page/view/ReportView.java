package io.locum.page.view;

import java.util.List;
import java.util.Optional;

/**
 * The whole page. All texts may hold anything the target process chose to name its things; they are shown as text.
 * Texts of sentence length may mark code with backticks.
 *
 * @param title the browser's title
 * @param json the report as JSON, embedded for tools
 */
public record ReportView(
        String title,
        VerdictView verdict,
        List<RecordingView> recordings,
        List<HeapView> heaps,
        List<FindingView> findings,
        List<HealthyView> healthy,
        List<MissingView> missing,
        List<FailedView> failed,
        Optional<FlameView> flame,
        String json) {

    public ReportView {
        recordings = List.copyOf(recordings);
        heaps = List.copyOf(heaps);
        findings = List.copyOf(findings);
        healthy = List.copyOf(healthy);
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
    }

    /** Whether there is anything to say beside the findings. */
    public boolean checked() {
        return !(healthy.isEmpty() && missing.isEmpty() && failed.isEmpty());
    }
}
