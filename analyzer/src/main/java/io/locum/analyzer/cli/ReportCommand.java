package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.recording.UnusableRecording;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code locum report}: recordings, or plain JFR files and heap dumps of any JVM, to one report. */
@Command(
        name = "report",
        description = "Diagnose recordings, or any .jfr and .hprof files, and write one HTML report.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDING",
            description = "Recording folders (.locum), folders of such folders, .jfr files, or a heap dump (.hprof).")
    private List<Path> recordings = List.of();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws UnusableRecording, Cannot {
        return new Reporting(session, reportOptions).report(recordings);
    }
}
