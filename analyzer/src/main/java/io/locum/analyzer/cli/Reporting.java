package io.locum.analyzer.cli;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Doctor;
import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.recording.Recording;
import io.locum.analyzer.recording.Recordings;
import io.locum.analyzer.recording.UnusableRecording;
import io.locum.analyzer.report.HtmlReport;
import io.locum.analyzer.report.JsonReport;
import io.locum.analyzer.report.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From recordings to a report file and a verdict in words. */
final class Reporting {

    private final Session session;
    private final ReportOptions options;

    Reporting(Session session, ReportOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Reads, diagnoses, writes, and says the verdict on standard output.
     *
     * @throws UnusableRecording if one of them cannot be read; nothing is written then
     * @throws Cannot if the report cannot be written
     */
    void report(List<Path> paths) throws UnusableRecording, Cannot {
        List<Recording> recordings = new ArrayList<>();
        for (Path path : paths) {
            recordings.addAll(Recordings.open(path));
        }
        session.terminal()
                .progress("reading " + (recordings.size() == 1 ? "the recording" : recordings.size() + " recordings")
                        + " …");
        Diagnosis diagnosis = Doctor.examine(recordings);
        Path html = options.output().orElseGet(() -> beside(paths));
        session.terminal().progress("writing " + html + " …");
        WholeFile.write(html, out -> HtmlReport.write(diagnosis, out));
        if (options.json()) {
            WholeFile.write(jsonFor(html), out -> JsonReport.write(diagnosis, out));
        }
        session.terminal().result(TextReport.of(diagnosis));
        session.terminal().result("Report: " + html);
        if (options.open()) {
            new Browser(session.terminal()).open(html);
        }
    }

    private static Path beside(List<Path> paths) {
        Path first = paths.get(0).toAbsolutePath().normalize();
        String name = first.getFileName().toString().replaceAll("\\.(locum|jfr)$", "");
        String suffix = paths.size() == 1 ? "" : "-and-" + (paths.size() - 1) + "-more";
        return first.resolveSibling(name + suffix + ".html");
    }

    private static Path jsonFor(Path html) {
        String name = html.getFileName().toString();
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".html") ? name.substring(0, name.length() - 5) : name;
        return html.resolveSibling(stem + ".json");
    }
}
