package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.jvm.JavaProcess;
import io.locum.analyzer.jvm.LiveDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code locum dump}: a heap dump on request. */
@Command(
        name = "dump",
        description =
                "Dump what is alive on the heap of a running JVM, which stops it meanwhile; `locum heap` reads it.",
        mixinStandardHelpOptions = true)
final class DumpCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Session session;

    @Parameters(paramLabel = "PID|NAME", description = "The JVM, by pid or by part of its name.")
    private String target = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it (default: heap-<pid>-<time>.hprof). A file that exists is left alone.")
    private @Nullable Path output;

    @Option(
            names = "--max-pause",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = DurationConverter.class,
            description = "Take no dump that is expected to stop the JVM for longer (default: ${DEFAULT-VALUE}).")
    private Duration maxPause = Duration.ofSeconds(5);

    DumpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Cannot {
        JavaProcess process = one();
        Path file = (output == null
                        ? Path.of("heap-" + process.pid() + "-" + TIME.format(LocalDateTime.now(ZoneId.systemDefault()))
                                + ".hprof")
                        : output)
                .toAbsolutePath();
        if (Files.exists(file)) {
            throw new Cannot(file + " exists; -o says where else to write the dump");
        }
        LiveDump.Taken taken = new LiveDump(process, session.jar()).take(file, maxPause, pause -> session.terminal()
                .note("dumping the heap of " + process.pid() + " " + process.name() + ", which stops it for about "
                        + seconds(pause)));
        session.terminal()
                .note("took " + (taken.bytes() >> 20) + " MiB in " + seconds(taken.took())
                        + "; read it with `locum heap " + file.getFileName() + "`");
        session.terminal().result(file.toString());
        return 0;
    }

    private JavaProcess one() throws Cannot {
        List<JavaProcess> matching = JavaProcess.matching(target);
        if (matching.size() > 1) {
            throw new Cannot(matching.size() + " JVMs have '" + target + "' in their names; give the pid of one: "
                    + matching.stream().map(one -> Long.toString(one.pid())).toList());
        }
        return matching.get(0);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
}
