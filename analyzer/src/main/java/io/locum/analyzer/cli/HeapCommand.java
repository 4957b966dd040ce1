package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code locum heap}: what is in a heap dump, who is to blame, what grew since an earlier one. */
@Command(
        name = "heap",
        description = "Diagnose a heap dump (.hprof, also gzip'ed): what piles up, where, and what holds it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  locum heap dump.hprof --baseline an-hour-ago.hprof",
            "  locum heap dump.hprof --redact for-the-vendor.hprof"
        },
        mixinStandardHelpOptions = true)
final class HeapCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "DUMP", description = "The heap dump, as jcmd GC.heap_dump or jmap writes it.")
    private Path dump = Path.of("");

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier dump of the same program; may be given several times. Says what grew.")
    private List<Path> baselines = List.of();

    @Option(
            names = "--redact",
            paramLabel = "FILE",
            description = "Instead of a report, write the dump again without the contents of strings and arrays of"
                    + " primitives: the same objects and references, nothing confidential.")
    private @Nullable Path redacted;

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where to keep indexes that outgrow memory while it runs (default: beside the dump).")
    private @Nullable Path workDir;

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    HeapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Cannot {
        if (redacted != null) {
            new RedactedCopy(session.terminal()).write(dump, redacted);
            return 0;
        }
        DumpReading reading = new DumpReading(session.terminal(), Optional.ofNullable(workDir));
        return new Reporting(session, reportOptions).reportDump(dump, baselines, reading);
    }
}
