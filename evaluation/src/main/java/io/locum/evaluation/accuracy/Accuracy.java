package io.locum.evaluation.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.process.JavaProcess;
import io.locum.evaluation.subject.Locum;
import io.locum.evaluation.subject.SampleApplications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How well a report's stalls agree with what an application knows of the blocks of one framework's loop.
 *
 * @param log what the application knows
 */
public record Accuracy(Framework framework, BlockLog log, Comparison comparison) {

    private static final String APPLICATION = "io.locum.testapps.knownblocks.BlockedLoop";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Runs the application that blocks a loop for known lengths, in a folder of its own, and compares. */
    static Accuracy measure(Path project, Locum locum, Path folder, Framework framework, long seed, int times)
            throws IOException, InterruptedException {
        Path log = folder.resolve("blocks.txt");
        List<String> arguments = List.of(
                locum.agent(folder),
                "-Xmx1g",
                "-cp",
                SampleApplications.classPath(project),
                APPLICATION,
                "--framework=" + framework.name(),
                "--log=" + log,
                "--seed=" + seed,
                "--times=" + times);
        try (JavaProcess process = JavaProcess.start(folder, folder.resolve("server.txt"), arguments)) {
            if (process.await(PATIENCE) != 0) {
                throw new IllegalStateException("the application failed; it printed:\n" + process.printed());
            }
        }
        JsonNode report = new ObjectMapper().readTree(locum.report(folder).toFile());
        BlockLog blocks = BlockLog.of(Files.readAllLines(log));
        return new Accuracy(framework, blocks, Comparison.of(blocks, Stall.in(report)));
    }

    /** Whether the report is right about all of them. */
    boolean right() {
        return framework.handlesOnLoop() ? comparison.right() : comparison.silent();
    }
}
