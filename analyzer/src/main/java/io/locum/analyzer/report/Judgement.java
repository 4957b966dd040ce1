package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Finding;
import io.locum.page.view.Tone;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** How a vital looks, judged by what the rules that watch it say about one recording. */
final class Judgement {

    private final Diagnosis diagnosis;
    private final String recording;

    Judgement(Diagnosis diagnosis, String recording) {
        this.diagnosis = diagnosis;
        this.recording = recording;
    }

    /** The worst that any of these diseases makes of it; unknown when none of them could be looked for. */
    Tone of(Set<String> diseases) {
        Optional<Tone> sick = diagnosis.problems().stream()
                .filter(finding -> diseases.contains(finding.problem().id()))
                .filter(finding -> finding.recordings().contains(recording))
                .map(Finding::problem)
                .map(problem -> problem.confidence())
                .max(Comparator.naturalOrder())
                .map(Headline::tone);
        return sick.orElseGet(() -> judged(diseases) ? Tone.HEALTHY : Tone.UNKNOWN);
    }

    boolean has(String disease) {
        return diagnosis.problems().stream()
                .anyMatch(finding -> finding.problem().id().equals(disease)
                        && finding.recordings().contains(recording));
    }

    /** {@code fine}, or what is wrong, or just the figure when nobody judged. */
    static String remark(Tone tone, String figure) {
        return tone == Tone.HEALTHY ? "fine: " + figure : figure;
    }

    private boolean judged(Set<String> diseases) {
        // A disease found only in other recordings was looked for in this one, too.
        return diagnosis.healthy().stream().anyMatch(healthy -> diseases.contains(healthy.id()))
                || diagnosis.problems().stream()
                        .anyMatch(finding -> diseases.contains(finding.problem().id()));
    }
}
