package io.locum.bench.join;

import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What joining an application with very many classes takes, and how long it stands still for that; with all probes and
 * without that of registrations, which alone looks at all classes.
 *
 * @param classes how many are loaded, at least
 * @param rounds how often, each with a new application
 */
public record Passages(int classes, int rounds) {

    private static final List<String> OPTIONS = List.of("", ",registration=off");

    private static final List<Step> STEPS = List.of(Step.LOCUM_JOINS, Step.LOCUM_LEAVES, Step.LOCUM_JOINS_AGAIN);

    private static final double NANOS_PER_MILLI = 1e6;

    private static final double MICROS_PER_MILLI = 1e3;

    /** Time for the application to rest before a step, and for stops right after it. */
    private static final long REST_MILLIS = 1_000;

    /** Measures; the medians by what was done. */
    public Map<String, Passage> measure(Build build, Path folder) throws InterruptedException, IOException {
        Map<String, List<Passage>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String options : OPTIONS) {
                run(options, build, folder, all);
            }
        }
        Map<String, Passage> medians = new LinkedHashMap<>();
        all.forEach((what, passages) -> medians.put(what, Passage.median(passages)));
        return medians;
    }

    private void run(String options, Build build, Path folder, Map<String, List<Passage>> all)
            throws InterruptedException, IOException {
        Path log = Files.createTempFile(folder, "safepoints-", ".log");
        List<String> arguments = List.of(
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "-Xlog:safepoint:file=" + log + "::filecount=0",
                "-cp",
                build.target().resolve("classes").toString(),
                ManyClassesProgram.class.getName(),
                String.valueOf(classes),
                build.target().resolve("lib").toString());
        try (Child program = Child.java(arguments, log.resolveSibling(log.getFileName() + ".txt"))) {
            program.next("ready ");
            for (Step step : STEPS) {
                String what = step.label() + (options.isEmpty() ? "" : ", `registration=off`");
                all.computeIfAbsent(what, none -> new ArrayList<>())
                        .add(take(step, options, program, build, folder, log));
            }
        }
    }

    private static Passage take(Step step, String options, Child program, Build build, Path folder, Path log)
            throws InterruptedException, IOException {
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        longestMicros(program);
        int before = lines(log).size();
        long begin = System.nanoTime();
        step.take(program.pid(), build, folder, options);
        double millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        List<String> after = lines(log);
        Stops stops = Stops.in(after.subList(before, after.size()));
        return new Passage(
                millis,
                stops.retransformingMillis(),
                stops.longestMillis(),
                stops.longestFor(),
                longestMicros(program) / MICROS_PER_MILLI);
    }

    private static double longestMicros(Child program) {
        program.tell("longest");
        return Double.parseDouble(program.next("longest "));
    }

    private static List<String> lines(Path log) throws IOException {
        return Files.readAllLines(log, StandardCharsets.UTF_8);
    }
}
