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
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Folding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From recordings to a report file and a verdict in words. */
final class Reporting {

    private static final int FOUND = 1;

    private final Session session;
    private final ReportOptions options;

    Reporting(Session session, ReportOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Reads, diagnoses, writes, and says the verdict on standard output.
     *
     * @return the exit code
     * @throws UnusableRecording if one of them cannot be read; nothing is written then
     * @throws Cannot if a dump among them cannot be read, or the report cannot be written
     */
    int report(List<Path> paths) throws UnusableRecording, Cannot {
        List<Path> dumps = paths.stream().filter(DumpFile::is).toList();
        DumpReading reading = new DumpReading(session.terminal(), Optional.empty());
        if (dumps.size() == paths.size()) {
            if (dumps.size() > 1) {
                throw new Cannot("several dumps and no recording: give the newest, and the others as its past, as in"
                        + " locum heap new.hprof --baseline old.hprof");
            }
            return reportDump(dumps.get(0), List.of(), reading);
        }
        Path html = html(paths);
        List<Recording> recordings = new ArrayList<>();
        for (Path path : paths) {
            if (!dumps.contains(path)) {
                recordings.addAll(Recordings.open(path));
            }
        }
        session.terminal()
                .progress("reading " + (recordings.size() == 1 ? "the recording" : recordings.size() + " recordings")
                        + " …");
        List<Facts> facts = new ArrayList<>();
        for (Recording recording : recordings) {
            Facts own = Folding.facts(recording);
            facts.add(
                    recordings.size() == 1 && !dumps.isEmpty()
                            ? withDumps(own, recording, dumps, reading)
                            : own.and(reading.within(DumpFile.within(recording.path()))));
        }
        if (recordings.size() > 1) {
            for (Path dump : dumps) {
                facts.add(reading.facts(dump, List.of()));
            }
        }
        return write(Doctor.examineFacts(facts), html);
    }

    /**
     * The same for a heap dump alone.
     *
     * @param baselines earlier dumps of the same program
     * @return the exit code
     * @throws Cannot if a dump cannot be read or the report cannot be written
     */
    int reportDump(Path dump, List<Path> baselines, DumpReading reading) throws Cannot {
        Path html = html(List.of(dump));
        return write(Doctor.examineDump(reading.facts(dump, baselines)), html);
    }

    /** Of several dumps the last that was named is looked at, and the others are its past. */
    private static Facts withDumps(Facts facts, Recording recording, List<Path> named, DumpReading reading)
            throws Cannot {
        List<Path> dumps = new ArrayList<>(DumpFile.within(recording.path()));
        dumps.addAll(named);
        int last = dumps.size() - 1;
        return facts.and(reading.facts(dumps.get(last), dumps.subList(0, last)));
    }

    private int write(Diagnosis diagnosis, Path html) throws Cannot {
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
        return options.failOn().matches(diagnosis) ? FOUND : 0;
    }

    private Path html(List<Path> inputs) throws Cannot {
        Path html = options.output().orElseGet(() -> beside(inputs));
        WholeFile.check(html);
        return html;
    }

    private static Path beside(List<Path> paths) {
        Path first = paths.get(0).toAbsolutePath().normalize();
        String name = first.getFileName().toString().replaceAll("\\.(locum|jfr|hprof|hprof\\.gz)$", "");
        String suffix = paths.size() == 1 ? "" : "-and-" + (paths.size() - 1) + "-more";
        return first.resolveSibling(name + suffix + ".html");
    }

    private static Path jsonFor(Path html) {
        String name = html.getFileName().toString();
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".html") ? name.substring(0, name.length() - 5) : name;
        return html.resolveSibling(stem + ".json");
    }
}
