package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.jvm.JavaProcess;
import io.locum.analyzer.jvm.Join;
import io.locum.analyzer.recording.RecordingState;
import io.locum.analyzer.recording.UnusableRecording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code locum attach}: join running JVMs, record for a while, leave, report. */
@Command(
        name = "attach",
        description = "Join running JVMs, record, leave without a trace, and write the report.",
        mixinStandardHelpOptions = true)
final class AttachCommand implements Callable<Integer> {

    /** A target that is busy writing its recording out gets this long after its time is over. */
    private static final Duration TO_COMPLETE = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(200);

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "PID|NAME", description = "The JVMs, by pid or by part of their name.")
    private List<String> targets = List.of();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "Record for this long (default: ${DEFAULT-VALUE}). Ctrl-C ends it earlier.")
    private Duration duration = Duration.ofSeconds(60);

    @Mixin
    private RecordOptions recordOptions = new RecordOptions();

    @Mixin
    private HeapDumpOptions heapDumpOptions = new HeapDumpOptions();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    AttachCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Cannot, UnusableRecording, InterruptedException {
        try (Interruption interruption = new Interruption()) {
            List<Joined> joined = join();
            List<Path> folders = joined.stream().map(Joined::folder).toList();
            record(joined, interruption);
            return interruption.finish(new Reporting(session, reportOptions).report(folders));
        }
    }

    private record Joined(JavaProcess process, Join join, Path folder) {
        boolean isRecording() {
            return ProcessHandle.of(process.pid()).map(ProcessHandle::isAlive).orElse(false)
                    && !RecordingState.isComplete(folder);
        }
    }

    private List<Joined> join() throws Cannot {
        Path dir = recordOptions.dir();
        Map<String, String> options = recordOptions.forAgent();
        options.put("duration", DurationConverter.text(duration));
        options.putAll(heapDumpOptions.forAgent(whenToDump()));
        List<Joined> joined = new ArrayList<>();
        List<Cannot> failures = new ArrayList<>();
        for (JavaProcess process : processes()) {
            session.terminal().progress("joining " + process.pid() + " " + process.name() + " …");
            try {
                Join join = new Join(process, session.jar());
                joined.add(new Joined(process, join, join.start(options, dir, session.terminal()::note)));
            } catch (Cannot failed) {
                failures.add(failed);
            }
        }
        if (joined.isEmpty()) {
            throw failures.get(0);
        }
        failures.forEach(failed -> session.terminal().note(failed.line()));
        return joined;
    }

    /** A running JVM is never stopped for seconds without a word of whoever joins it. */
    private HeapDumpOptions.When whenToDump() {
        boolean answers = session.terminal().answers();
        HeapDumpOptions.When said = heapDumpOptions.or(answers ? HeapDumpOptions.When.ASK : HeapDumpOptions.When.NEVER);
        if (said == HeapDumpOptions.When.ASK && !answers) {
            session.terminal()
                    .note("nobody can be asked here, so no heap dump will be taken; --heap-dump auto takes some");
            return HeapDumpOptions.When.NEVER;
        }
        return said;
    }

    private Set<JavaProcess> processes() throws Cannot {
        Set<JavaProcess> processes = new LinkedHashSet<>();
        for (String target : targets) {
            processes.addAll(JavaProcess.matching(target));
        }
        return processes;
    }

    private void record(List<Joined> joined, Interruption interruption) throws Cannot, InterruptedException {
        Countdown countdown = new Countdown(duration);
        Questions questions = new Questions(session.terminal());
        List<HeapDumpTalk> talks = joined.stream()
                .map(one -> new HeapDumpTalk(
                        session.terminal(),
                        questions,
                        joined.size() == 1 ? "" : one.process().pid() + ": ",
                        one.folder()))
                .toList();
        while (joined.stream().anyMatch(Joined::isRecording) && !countdown.isOver(TO_COMPLETE)) {
            session.terminal()
                    .progress(countdown.left("recording " + joined.size() + " JVM" + (joined.size() == 1 ? "" : "s")));
            talks.forEach(HeapDumpTalk::listen);
            if (interruption.await(POLL)) {
                stop(joined);
                return;
            }
        }
        for (Joined one : joined) {
            if (!RecordingState.isComplete(one.folder())) {
                session.terminal()
                        .note("process " + one.process().pid() + " ended before its recording was complete;"
                                + " reporting on what is there");
            }
        }
    }

    private void stop(List<Joined> joined) throws Cannot {
        for (Joined one : joined) {
            if (one.isRecording()) {
                one.join().stop();
            }
        }
        Countdown countdown = new Countdown(Duration.ZERO);
        while (joined.stream().anyMatch(Joined::isRecording) && !countdown.isOver(TO_COMPLETE)) {
            Countdown.pause(POLL);
        }
    }
}
