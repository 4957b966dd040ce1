package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.recording.UnusableRecording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code locum doctor}: start an application under the agent, record until it ends, report. */
@Command(
        name = "doctor",
        description = "Start an application under the agent, record until it exits or Ctrl-C, and write the report.",
        footerHeading = "%nExample:%n",
        footer = "  locum doctor --on-ready 'wrk -d 10s http://localhost:{port}/' -- java -jar app.jar",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "-- COMMAND",
            description = "The command that starts the application, after `--`: java …, or a script.")
    private List<String> command = List.of();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Stop the application after this long.")
    private @Nullable Duration duration;

    @Option(
            names = "--on-ready",
            paramLabel = "COMMAND",
            description = "Run this shell command once the application listens ({port} and $PORT are its port), then"
                    + " stop the application.")
    private @Nullable String onReady;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to wait for with --on-ready (default: the first that the application listens on).")
    private int port;

    @Mixin
    private RecordOptions recordOptions = new RecordOptions();

    @Mixin
    private HeapDumpOptions heapDumpOptions = new HeapDumpOptions();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    DoctorCommand(Session session) {
        this.session = session;
    }

    /** The application has the terminal's input once it runs, so the question comes before. */
    private HeapDumpOptions.When whenToDump() {
        HeapDumpOptions.When said = heapDumpOptions.or(HeapDumpOptions.When.AUTO);
        if (said != HeapDumpOptions.When.ASK) {
            return said;
        }
        boolean yes = session.terminal().answers()
                && new Questions(session.terminal())
                        .confirm("if the heap keeps growing, may the application be stopped for up to two heap dumps?");
        return yes ? HeapDumpOptions.When.AUTO : HeapDumpOptions.When.NEVER;
    }

    @Override
    public Integer call() throws Cannot, UnusableRecording, InterruptedException {
        Map<String, String> options = recordOptions.forAgent();
        options.putAll(heapDumpOptions.forAgent(whenToDump()));
        Visit visit = new Visit(
                session,
                recordOptions.dir(),
                options,
                command,
                Optional.ofNullable(duration),
                Optional.ofNullable(onReady).map(load -> new Visit.Load(load, port)));
        try (Interruption interruption = new Interruption()) {
            return interruption.finish(new Reporting(session, reportOptions).report(visit.record(interruption)));
        }
    }
}
