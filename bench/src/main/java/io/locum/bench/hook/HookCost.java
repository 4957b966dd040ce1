package io.locum.bench.hook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one tick costs.
 *
 * @param what the benchmark's name
 * @param others how many other loops there were; empty where that does not matter
 * @param nanos of one tick, the mean
 * @param error half the width of the mean's confidence interval of 99.9 %
 * @param bytes allocated by one tick
 */
public record HookCost(String what, String others, double nanos, double error, double bytes) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * Runs the benchmarks, each in so many JVMs of its own.
     *
     * @param iterations of the measurement, as many again to warm up
     * @throws IllegalStateException if JMH fails
     */
    public static List<HookCost> measure(int forks, int iterations, long iterationMillis) {
        TimeValue iteration = TimeValue.milliseconds(iterationMillis);
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(HookCost.class.getPackageName().replace(".", "\\.") + "\\..*")
                            .forks(forks)
                            .warmupIterations(iterations)
                            .warmupTime(iteration)
                            .measurementIterations(iterations)
                            .measurementTime(iteration)
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            return results.stream()
                    .map(HookCost::of)
                    .sorted(Comparator.comparing(HookCost::what).thenComparing(HookCost::others))
                    .toList();
        } catch (RunnerException e) {
            throw new IllegalStateException("measuring the hooks", e);
        }
    }

    private static HookCost of(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return new HookCost(
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                result.getParams().getParamsKeys().contains("others")
                        ? result.getParams().getParam("others")
                        : "",
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                allocated(result));
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().keySet().stream()
                .filter(name -> name.endsWith(ALLOCATED))
                .mapToDouble(name -> Objects.requireNonNull(
                                result.getSecondaryResults().get(name))
                        .getScore())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("JMH did not count allocations"));
    }
}
