package io.locum.bench.join;

import io.locum.bench.load.Load;
import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import io.locum.bench.subject.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a warm Netty server under a closed loop loses when something joins or leaves it. Each of three servers goes
 * through steps of its own: a control that only asks for the version, JFR, and Locum.
 *
 * @param rounds how often, each with new servers
 * @param warmUp how long a server is under load before its first step
 * @param compared whether the control and JFR are measured too, or Locum alone
 */
public record JoinDip(int rounds, Duration warmUp, boolean compared) {

    private static final List<Step> LOCUM = List.of(Step.LOCUM_JOINS, Step.LOCUM_LEAVES, Step.LOCUM_JOINS_AGAIN);

    private static final List<List<Step>> ALL =
            List.of(List.of(Step.NOTHING), List.of(Step.JFR_START, Step.JFR_STOP, Step.JFR_START_AGAIN), LOCUM);

    private static final int CONNECTIONS = 8;

    /** From the begin of the load to the step: longer than what it is compared with. */
    private static final Duration LEAD = Dip.SLOT.multipliedBy(Dip.BEFORE + 5);

    /** The whole of a step, with some time for a step that begins late. */
    private static final Duration STEP = LEAD.plus(Dip.SLOT.multipliedBy(Dip.AFTER + 10));

    /** About how long it will take. */
    public Duration estimate() {
        int steps = scenarios().stream().mapToInt(List::size).sum();
        return warmUp.plusSeconds(2)
                .multipliedBy(scenarios().size())
                .plus(STEP.multipliedBy(steps))
                .multipliedBy(rounds);
    }

    /** Measures; the median dip of each step, in their order. */
    public Map<String, Dip> measure(Build build, Path folder) throws InterruptedException {
        Map<Step, List<Dip>> dips = new EnumMap<>(Step.class);
        for (int round = 0; round < rounds; round++) {
            for (List<Step> steps : scenarios()) {
                run(steps, build, folder, dips);
            }
        }
        Map<String, Dip> medians = new LinkedHashMap<>();
        dips.forEach((step, all) -> medians.put(step.label(), Dip.median(all)));
        return medians;
    }

    private List<List<Step>> scenarios() {
        return compared ? ALL : List.of(LOCUM);
    }

    private void run(List<Step> steps, Build build, Path folder, Map<Step, List<Dip>> dips)
            throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-Xms256m", "-Xmx256m", "-XX:+EnableDynamicAgentLoading"));
        arguments.addAll(Server.NETTY_NIO.command(build));
        try (Child server = Child.java(arguments, folder.resolve("server.txt"));
                Load load = Load.connect(Integer.parseInt(server.next("ready ")), CONNECTIONS)) {
            load.closedLoop(warmUp);
            for (Step step : steps) {
                CompletableFuture<Long> moment = CompletableFuture.supplyAsync(() -> take(step, server, build, folder));
                Answers answers = new Answers();
                load.closedLoop(STEP, answers);
                dips.computeIfAbsent(step, none -> new ArrayList<>()).add(Dip.around(moment.join(), answers));
            }
        }
    }

    /** Waits for the load to run evenly, takes the step, and returns when it began. */
    private static long take(Step step, Child server, Build build, Path folder) {
        try {
            TimeUnit.NANOSECONDS.sleep(LEAD.toNanos());
            long moment = System.nanoTime();
            step.take(server.pid(), build, folder);
            return moment;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before " + step.label(), e);
        }
    }
}
