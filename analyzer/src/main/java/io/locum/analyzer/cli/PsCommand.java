package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.JavaProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code locum ps}: the JVMs here. */
@Command(name = "ps", description = "List the JVMs that can be joined.", mixinStandardHelpOptions = true)
final class PsCommand implements Callable<Integer> {

    private final Session session;

    PsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<JavaProcess> found = JavaProcess.all();
        if (found.isEmpty()) {
            session.terminal().note("no JVM is visible to you; another user's can be seen as that user or as root");
            return 0;
        }
        session.terminal().result(row("PID", "USER", "UP", "NAME"));
        Instant now = Instant.now();
        for (JavaProcess process : found) {
            String up = process.started()
                    .map(start -> span(Duration.between(start, now)))
                    .orElse("?");
            session.terminal().result(row(Long.toString(process.pid()), process.user(), up, process.name()));
        }
        return 0;
    }

    private static String row(String pid, String user, String up, String name) {
        return String.format(Locale.ROOT, "%8s  %-12s  %8s  %s", pid, user, up, name);
    }

    /** The two largest units, as {@code 3d 4h} or {@code 12s}. */
    static String span(Duration up) {
        if (up.toDays() > 0) {
            return up.toDays() + "d " + up.toHoursPart() + "h";
        }
        if (up.toHours() > 0) {
            return up.toHours() + "h " + up.toMinutesPart() + "m";
        }
        return up.toMinutes() > 0 ? up.toMinutes() + "m " + up.toSecondsPart() + "s" : up.toSeconds() + "s";
    }
}
