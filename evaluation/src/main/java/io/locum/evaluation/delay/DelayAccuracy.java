package io.locum.evaluation.delay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.evaluation.process.JavaProcess;
import io.locum.evaluation.subject.Locum;
import io.locum.evaluation.subject.SampleApplications;
import io.locum.evaluation.verdict.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How well a report's loop delay agrees with what an outside thread sees, for one loop.
 *
 * @param load how busy the loop kept itself: {@code idle}, {@code half}, {@code saturated}
 * @param arrivals how many tasks the outside thread gave it
 * @param reported what the report says
 * @param comparison both, beside each other
 */
public record DelayAccuracy(String load, int arrivals, ReportedLoop reported, DelayComparison comparison) {

    /** The loads in the order of the table. */
    public static final List<String> LOADS = List.of("idle", "half", "saturated");

    /** The heading of the table. */
    public static final Table HEADING = new Table(List.of(
            List.of("loop", "busy %", "arrivals", "percentile", "true ms", "reported ms", "error ms", "late ms", "")));

    private static final String APPLICATION = "io.locum.testapps.loopdelay.DelayedLoop";
    private static final String LOOP = "measured";

    /** For starting, warming up and writing the recording, on a machine that others use too. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final double NANOS_PER_MILLI = 1e6;

    /** Runs the application with that load and for that time, in a folder of its own, and compares. */
    public static DelayAccuracy measure(Path project, Locum locum, Path folder, String load, long seed, Duration time)
            throws IOException, InterruptedException {
        Path log = folder.resolve("delays.txt");
        List<String> arguments = List.of(
                locum.agent(folder),
                "-cp",
                SampleApplications.classPath(project),
                APPLICATION,
                "--log=" + log,
                "--load=" + load,
                "--seed=" + seed,
                "--seconds=" + time.toSeconds());
        try (JavaProcess process = JavaProcess.start(folder, folder.resolve("server.txt"), arguments)) {
            if (process.await(time.plus(PATIENCE)) != 0) {
                throw new IllegalStateException("the application failed; it printed:\n" + process.printed());
            }
        }
        ArrivalLog arrivals = ArrivalLog.of(Files.readAllLines(log));
        ReportedLoop reported =
                ReportedLoop.in(new ObjectMapper().readTree(locum.report(folder).toFile()), LOOP);
        return new DelayAccuracy(load, arrivals.delays().count(), reported, DelayComparison.of(arrivals, reported));
    }

    /** Whether every percentile agrees within 5 % or 0.2 ms. */
    public boolean right() {
        return comparison.right();
    }

    /** The table with a row more for each percentile. */
    public Table addTo(Table table) {
        Table longer = table;
        for (DelayComparison.Pair pair : comparison.pairs()) {
            boolean first = longer.rows().size() == table.rows().size();
            longer = longer.with(
                    first ? load : "",
                    first ? String.format(Locale.ROOT, "%.1f", 100 * reported.utilization()) : "",
                    first ? String.valueOf(arrivals) : "",
                    pair.percentile().label(),
                    millis(pair.truth()),
                    millis(pair.reported()),
                    millis(pair.error()),
                    millis(pair.wakeUp()),
                    pair.right() ? "right" : "WRONG");
        }
        return longer;
    }

    private static String millis(Duration length) {
        return String.format(Locale.ROOT, "%.3f", length.toNanos() / NANOS_PER_MILLI);
    }
}
