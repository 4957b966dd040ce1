package io.locum.bench.cli;

import io.locum.bench.figure.Spread;
import io.locum.bench.overhead.Overhead;
import io.locum.bench.overhead.OverheadTable;
import io.locum.bench.overhead.ServerFigures;
import io.locum.bench.startup.StartUp;
import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One short measurement of each kind: shows that the benchmarks run, and nothing else. */
@Command(
        name = "smoke",
        description = "One short measurement of each kind, to see that the benchmarks run; the figures mean nothing.",
        mixinStandardHelpOptions = true)
final class SmokeCommand implements Callable<Integer> {

    private static final List<Variant> VARIANTS = List.of(Variant.OFF, Variant.LOCUM);

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Overhead overhead = new Overhead(VARIANTS, 1, Duration.ofMillis(100), Duration.ofMillis(500), 4);
        ServerFigures figures =
                Surroundings.withFolder(folder -> overhead.measure(surroundings.build(), Server.NETTY_EPOLL, folder));
        OverheadTable.details(List.of(figures)).forEach(line -> System.out.println("bench: " + line));
        Map<Variant, Spread> hello =
                Surroundings.withFolder(folder -> new StartUp(1).helloWorld(surroundings.build(), VARIANTS, folder));
        hello.forEach((variant, cpu) ->
                System.out.println("bench: start-up, " + variant.label() + ": " + cpu.median() + " s of CPU"));
        return 0;
    }
}
