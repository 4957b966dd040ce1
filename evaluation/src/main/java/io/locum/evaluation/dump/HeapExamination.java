package io.locum.evaluation.dump;

import io.locum.evaluation.process.JavaProcess;
import io.locum.evaluation.subject.Locum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An application that was run and dumped, and what Locum said about the dump.
 *
 * @param dumpBytes the size of the last dump
 */
public record HeapExamination(long dumpBytes, HeapJudgement judgement) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * Examines an application, in a folder of its own; throws RuntimeException when that could not be done.
     *
     * @param between how long after a first dump the one that counts is made, with the first as its baseline; empty:
     *     there is one dump
     */
    public static HeapExamination of(HeapSubject subject, Locum locum, Path folder, Optional<Duration> between)
            throws IOException, InterruptedException {
        Path earlier = folder.resolve("earlier.hprof");
        Path dump = folder.resolve("dump.hprof");
        subject.program().prepare(folder);
        try (JavaProcess application = JavaProcess.start(
                folder, folder.resolve("application.txt"), subject.program().arguments())) {
            int port = subject.readiness().await(application);
            subject.load().run(port, subject.time());
            if (between.isPresent()) {
                dump(application, earlier, folder);
                Thread.sleep(between.get().toMillis());
                subject.load().run(port, subject.time());
            }
            dump(application, dump, folder);
        }
        Path report = locum.heap(folder, dump, between.map(time -> earlier));
        return new HeapExamination(Files.size(dump), HeapJudgement.of(subject.truth(), HeapDiagnosis.read(report)));
    }

    /** As its users dump it: the JDK's command, live objects alone. */
    private static void dump(JavaProcess application, Path file, Path folder) throws InterruptedException {
        List<String> arguments = List.of(
                "-m",
                "jdk.jcmd/sun.tools.jcmd.JCmd",
                String.valueOf(application.pid()),
                "GC.heap_dump",
                file.toString());
        try (JavaProcess jcmd = JavaProcess.start(folder, folder.resolve("jcmd.txt"), arguments)) {
            jcmd.await(PATIENCE);
            if (!Files.exists(file)) {
                throw new IllegalStateException("no dump was made: " + jcmd.printed());
            }
        }
    }
}
