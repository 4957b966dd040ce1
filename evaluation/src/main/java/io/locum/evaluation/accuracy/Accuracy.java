package io.locum.evaluation.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.process.JavaProcess;
import io.locum.evaluation.subject.Locum;
import io.locum.evaluation.subject.SampleApplications;
import io.locum.evaluation.verdict.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well a report's stalls agree with what an application knows of its blocks.
 *
 * @param right whether every block is listed with its length, and nothing else is
 * @param lines the comparison, for people
 */
public record Accuracy(boolean right, List<String> lines) {

    private static final String APPLICATION = "io.locum.testapps.knownblocks.BlockedLoop";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double NANOS_PER_MILLI = 1e6;

    /** Copies the list. */
    public Accuracy {
        lines = List.copyOf(lines);
    }

    /** Runs the application that blocks its loop for known lengths, in a folder of its own, and compares. */
    public static Accuracy measure(Path project, Locum locum, Path folder, long seed, int times)
            throws IOException, InterruptedException {
        Path log = folder.resolve("blocks.txt");
        List<String> arguments = List.of(
                locum.agent(folder),
                "-cp",
                SampleApplications.classPath(project),
                APPLICATION,
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
        return of(blocks, Comparison.of(blocks, Stall.in(report)));
    }

    static Accuracy of(BlockLog log, Comparison comparison) {
        Table table = new Table(List.of(List.of("block ms", "thread", "stall ms", "error ms", "")));
        for (Comparison.Match match : comparison.matches()) {
            table = table.with(
                    millis(match.block().length()),
                    match.block().kind().toLowerCase(Locale.ROOT),
                    match.stall().map(stall -> millis(stall.length())).orElse("not listed"),
                    match.stall().isPresent() ? millis(match.error()) : "",
                    match.right() ? "right" : "WRONG");
        }
        List<String> lines = new ArrayList<>(table.lines());
        comparison
                .invented()
                .forEach(stall -> lines.add(
                        "INVENTED: " + millis(stall.length()) + " ms on " + stall.loop() + " at " + stall.start()));
        long right =
                comparison.matches().stream().filter(Comparison.Match::right).count();
        lines.add(log.blocks().size() + " blocks, " + comparison.matches().size() + " of them at least 20 ms long: "
                + right
                + " listed with their lengths within 1 ms + 2 %; "
                + comparison.invented().size()
                + " stalls that no block explains");
        return new Accuracy(comparison.right(), lines);
    }

    private static String millis(Duration length) {
        return String.format(Locale.ROOT, "%.2f", length.toNanos() / NANOS_PER_MILLI);
    }
}
