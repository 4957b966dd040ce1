package io.locum.page.view;

import java.util.List;
import java.util.Optional;

/**
 * One problem.
 *
 * @param anchor stable name for links within the page, the rule's id and a number
 * @param rule the rule's id
 * @param confidence "suspected" or "confirmed", as a word for the badge
 * @param scope which recordings it concerns; empty when there is only one
 */
public record FindingView(
        String anchor,
        String rule,
        Tone tone,
        String confidence,
        String title,
        String scope,
        ImpactView impact,
        Optional<CulpritView> culprit,
        List<EvidenceView> evidence,
        String recommendation,
        List<String> links) {

    public FindingView {
        evidence = List.copyOf(evidence);
        links = List.copyOf(links);
    }
}
