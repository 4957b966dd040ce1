package io.locum.bench.cli;

import io.locum.bench.dump.Collector;
import io.locum.bench.dump.Dump;
import io.locum.bench.dump.Shape;
import io.locum.bench.hook.HookCost;
import io.locum.bench.join.JoinDip;
import io.locum.bench.join.Passages;
import io.locum.bench.overhead.Overhead;
import io.locum.bench.overhead.OverheadTable;
import io.locum.bench.overhead.ServerFigures;
import io.locum.bench.process.Build;
import io.locum.bench.reading.Contest;
import io.locum.bench.reading.ContestTable;
import io.locum.bench.reading.Figures;
import io.locum.bench.reading.Reader;
import io.locum.bench.registration.RegistrationCost;
import io.locum.bench.soak.Soak;
import io.locum.bench.startup.StartUp;
import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final List<Variant> VARIANTS = List.of(Variant.OFF, Variant.LOCUM);

    private static final long ITERATION_MILLIS = 50;

    private static final double DUMP_GIGABYTES = 0.02;

    private static final List<Reader> READERS =
            List.of(Reader.FLOOR, Reader.LOCUM, Reader.LOCUM_LIBRARY, Reader.NETBEANS_HISTOGRAM, Reader.SHARK_INDEX);

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Build build = surroundings.build();
        Overhead overhead = new Overhead(VARIANTS, 1, Duration.ofMillis(100), Duration.ofMillis(500), 4);
        ServerFigures figures = Surroundings.withFolder(folder -> overhead.measure(build, Server.NETTY_EPOLL, folder));
        OverheadTable.details(List.of(figures)).forEach(SmokeCommand::say);
        Surroundings.withFolder(folder -> new StartUp(1).helloWorld(build, VARIANTS, folder))
                .forEach((variant, cpu) -> say("start-up, " + variant.label() + ": " + cpu.median() + " s of CPU"));
        Surroundings.withFolder(folder -> new JoinDip(1, Duration.ofSeconds(1), false).measure(build, folder))
                .forEach((step, dip) -> say(step + ": lost " + dip.lostMillis() + " ms"));
        RetransformCommand.table(Surroundings.withFolder(folder -> new Passages(3_000, 1).measure(build, folder)))
                .forEach(SmokeCommand::say);
        RegistrationCost registrations = new RegistrationCost(1, Duration.ofMillis(50), Duration.ofMillis(200));
        Surroundings.withFolder(folder -> registrations.measure(build, folder))
                .lines()
                .forEach(SmokeCommand::say);
        Soak soak = new Soak(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1));
        Soak.Result soaked = Surroundings.withFolder(folder -> soak.run(build, folder, List.of(), SmokeCommand::say));
        say("soak: " + soaked.requests() + " requests");
        HookCost.measure(1, 1, ITERATION_MILLIS).forEach(cost -> say(cost.what() + ": " + cost.nanos() + " ns"));
        return Surroundings.withFolder(folder -> readDump(build, folder)) ? 0 : 1;
    }

    /** Whether all could read it. */
    private static boolean readDump(Build build, Path folder) throws IOException, InterruptedException {
        Dump dump = new Dump(Shape.APP, DUMP_GIGABYTES, Collector.PARALLEL);
        Path file = dump.in(folder, build);
        Contest contest = new Contest(
                READERS,
                1,
                Duration.ofMinutes(1),
                false,
                build,
                in -> Surroundings.withFolderIn(folder, in::folder),
                SmokeCommand::say);
        List<Figures> figures = contest.measure(dump, file);
        ContestTable.of(dump, Files.size(file), figures).forEach(SmokeCommand::say);
        return figures.stream().allMatch(each -> each.failure().isEmpty());
    }

    private static void say(String line) {
        System.out.println("bench: " + line);
    }
}
