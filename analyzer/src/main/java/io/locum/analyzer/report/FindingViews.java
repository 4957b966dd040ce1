package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Finding;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Entry;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.page.view.CulpritView;
import io.locum.page.view.FindingView;
import io.locum.page.view.ImpactView;
import java.util.ArrayList;
import java.util.List;

/** Findings as the page's cards, in their order. */
final class FindingViews {

    private FindingViews() {}

    static List<FindingView> of(Diagnosis diagnosis) {
        List<FindingView> views = new ArrayList<>();
        for (Finding finding : diagnosis.problems()) {
            views.add(view(finding, views.size() + 1, diagnosis.recordings().size()));
        }
        return views;
    }

    private static FindingView view(Finding finding, int number, int recordings) {
        Problem problem = finding.problem();
        return new FindingView(
                "finding-" + number,
                problem.id(),
                Headline.tone(problem.confidence()),
                Headline.word(problem.confidence()),
                MarkedCode.in(problem.title(), problem.culprit()),
                scope(finding, recordings),
                new ImpactView(
                        figure(problem.impact().value()),
                        Headline.ended(MarkedCode.in(problem.impact().text(), problem.culprit())),
                        problem.impact().changes().stream()
                                .map(change -> new ImpactView.Change(
                                        change.what(), Rounded.of(change.before()), Rounded.of(change.after())))
                                .toList()),
                problem.culprit().map(FindingViews::culprit),
                EvidenceViews.of(problem.evidence()),
                problem.recommendation().text(),
                problem.recommendation().links());
    }

    /** Bare shares and counts say nothing beside the sentence that tells what they count. */
    private static String figure(Quantity quantity) {
        return switch (quantity.unit()) {
            case SHARE, COUNT -> "";
            default -> Rounded.of(quantity);
        };
    }

    private static String scope(Finding finding, int recordings) {
        if (recordings == 1) {
            return "";
        }
        int hit = finding.recordings().size();
        return hit == recordings ? "in all recordings" : "in " + String.join(", ", finding.recordings());
    }

    private static CulpritView culprit(Culprit culprit) {
        return new CulpritView(
                culprit.code(),
                line(culprit.line()),
                culprit.thread().orElse(""),
                culprit.caller().map(Entry::what).orElse(""),
                culprit.caller().map(Entry::code).orElse(""));
    }

    /** {@code line 42}, or nothing when it is unknown. */
    static String line(int line) {
        return line < 0 ? "" : "line " + line;
    }
}
