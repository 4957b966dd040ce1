package io.locum.bench.overhead;

import io.locum.bench.heap.LiveHeap;
import io.locum.bench.process.Build;
import io.locum.bench.subject.LoadedServer;
import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What agents cost a server under load. All variants of a server live side by side, warm; then they are measured by
 * turns in short windows, there and back.
 *
 * @param variants what the servers run under; {@link Variant#OFF} is among them
 * @param sweeps how often all variants are visited there and back: so many times ABBA with the server without an agent
 * @param window how long each is measured at a time, once under each load
 * @param warmUp how long each is under load before
 * @param connections how many connections the load has
 */
public record Overhead(List<Variant> variants, int sweeps, Duration window, Duration warmUp, int connections) {

    /** The constant rate, as a share of what the server without an agent can do: no queue builds up by itself. */
    private static final double SHARE_OF_CAPACITY = 0.4;

    private static final double MILLIS_PER_SECOND = 1e3;

    /** Seen once: how long the processes of a server take to start and end, and their heaps to be counted. */
    private static final Duration AROUND_A_VARIANT = Duration.ofMillis(1_700);

    /** What reading the times of a server's threads takes, and the first requests after a rest. */
    private static final Duration AROUND_A_WINDOW = Duration.ofMillis(10);

    /** Copies the list; throws IllegalArgumentException without {@link Variant#OFF} in it. */
    public Overhead {
        variants = List.copyOf(variants);
        if (!variants.contains(Variant.OFF)) {
            throw new IllegalArgumentException("nothing to compare with: add the variant 'off'");
        }
    }

    /** About how long the servers will take. */
    public Duration estimate(List<Server> servers) {
        Duration visits = window.plus(AROUND_A_WINDOW).multipliedBy(4L * (sweeps + 1));
        Duration variant = AROUND_A_VARIANT.plus(warmUp).plus(visits);
        return servers.stream()
                .map(server -> variant.multipliedBy(suitable(server).size()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Measures one server. What the agents write goes to the folder. */
    public ServerFigures measure(Build build, Server server, Path folder) throws InterruptedException {
        Map<Variant, String> absent = new EnumMap<>(Variant.class);
        Map<Variant, LoadedServer> servers = start(build, server, folder, absent);
        try {
            double perSecond = SHARE_OF_CAPACITY * warmUp(servers);
            // The first sweep is a warm-up too: at the constant rate, other code runs hot.
            Sweep.over(servers, 0, perSecond, window);
            List<Map<Variant, Visit>> visits = new ArrayList<>();
            for (int sweep = 1; sweep <= sweeps; sweep++) {
                visits.add(Sweep.over(servers, sweep, perSecond, window));
            }
            Map<Variant, Long> liveBytes = new EnumMap<>(Variant.class);
            for (Map.Entry<Variant, LoadedServer> each : servers.entrySet()) {
                liveBytes.put(each.getKey(), LiveHeap.of(each.getValue().pid()));
            }
            Build.requireRecordings(
                    folder, servers.keySet().stream().filter(Variant::isLocum).count());
            return new ServerFigures(server, perSecond, visits, liveBytes, absent);
        } finally {
            servers.values().forEach(LoadedServer::close);
        }
    }

    private Map<Variant, LoadedServer> start(Build build, Server server, Path folder, Map<Variant, String> absent) {
        Map<Variant, LoadedServer.Starting> starting = new EnumMap<>(Variant.class);
        for (Variant variant : suitable(server)) {
            starting.put(variant, LoadedServer.start(build, server, variant, folder));
        }
        Map<Variant, LoadedServer> started = new EnumMap<>(Variant.class);
        starting.forEach((variant, each) -> {
            try {
                started.put(variant, each.connected(connections));
            } catch (IllegalStateException e) {
                absent.put(variant, String.valueOf(e.getMessage()));
            }
        });
        return started;
    }

    /** Returns how many requests a second the server without an agent can answer, at its best. */
    private double warmUp(Map<Variant, LoadedServer> servers) {
        Map<Variant, Double> best = new EnumMap<>(Variant.class);
        servers.forEach((variant, server) -> {
            for (long done = 0; done < warmUp.toMillis(); done += window.toMillis()) {
                double perSecond = server.closedLoop(window).requests() / (window.toMillis() / MILLIS_PER_SECOND);
                best.merge(variant, perSecond, Math::max);
            }
        });
        return best.getOrDefault(Variant.OFF, 0.0);
    }

    private List<Variant> suitable(Server server) {
        return variants.stream().filter(variant -> variant.suits(server)).toList();
    }
}
