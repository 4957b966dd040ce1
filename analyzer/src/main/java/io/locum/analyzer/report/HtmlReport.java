package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.report.heap.HeapViews;
import io.locum.analyzer.signal.Recorded;
import io.locum.page.ReportPage;
import io.locum.page.view.FailedView;
import io.locum.page.view.HealthyView;
import io.locum.page.view.MissingView;
import io.locum.page.view.ReportView;
import io.locum.page.view.VerdictView;
import java.io.Writer;
import java.util.stream.Collectors;

/** The report as one self-contained HTML page. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @param out receives it; is neither flushed nor closed
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public static void write(Diagnosis diagnosis, Writer out) {
        ReportPage.render(view(diagnosis), out);
    }

    static ReportView view(Diagnosis diagnosis) {
        Headline headline = Headline.of(diagnosis);
        return new ReportView(
                title(diagnosis),
                new VerdictView(headline.tone(), headline.label(), headline.sentence(), headline.detail()),
                diagnosis.recordings().stream()
                        .filter(facts -> !DumpWords.isDump(facts))
                        .map(facts -> RecordingViews.of(facts, diagnosis))
                        .toList(),
                diagnosis.recordings().stream()
                        .flatMap(facts -> HeapViews.of(facts).stream())
                        .toList(),
                FindingViews.of(diagnosis),
                diagnosis.healthy().stream()
                        .map(healthy -> new HealthyView(healthy.id(), Headline.ended(healthy.because())))
                        .toList(),
                diagnosis.notEnoughData().stream()
                        .map(unknown -> new MissingView(
                                unknown.id(), Headline.ended("It needs " + unknown.missing()), unknown.howToRecordIt()))
                        .toList(),
                diagnosis.failed().stream()
                        .map(failed -> new FailedView(failed.id(), failed.error()))
                        .toList(),
                FlameGraph.of(diagnosis.recordings()),
                JsonReport.text(diagnosis));
    }

    private static String title(Diagnosis diagnosis) {
        String apps = diagnosis.recordings().stream()
                .map(facts -> RecordingViews.name(facts.get(Recorded.RECORDING)))
                .collect(Collectors.joining("; "));
        return diagnosis.verdict() + " · " + apps;
    }
}
