package io.locum.bench.cli;

import io.locum.bench.overhead.Overhead;
import io.locum.bench.startup.StartUp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One short measurement of each kind: shows that the benchmarks run, and nothing else. */
@Command(
        name = "smoke",
        description = "One short measurement of each kind, to see that the benchmarks run; the figures mean nothing.",
        mixinStandardHelpOptions = true)
final class SmokeCommand implements Callable<Integer> {

    private static final Overhead SHORT = new Overhead(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), 4);

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Surroundings.withFolder(folder ->
                SHORT.measure(surroundings.build(), folder, List.of(), line -> System.out.println("bench: " + line)));
        StartUp.Result hello =
                Surroundings.withFolder(folder -> new StartUp(1).helloWorld(surroundings.build(), folder));
        System.out.println("bench: start-up " + hello.plain().median() + " s of CPU, with the agent "
                + hello.agent().median());
        return 0;
    }
}
