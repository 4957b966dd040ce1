package io.locum.bench.overhead;

import io.locum.bench.figure.Spread;
import io.locum.bench.process.Build;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * CPU per request of a Netty server under a closed-loop load. A round starts three servers anew, since two runs of the
 * same code may be compiled differently, warms them up, and sweeps over them several times.
 *
 * @param rounds how many rounds
 * @param sweeps how many sweeps a round
 * @param window how long each server is measured at a time
 * @param warmUp how long each server is under load before
 * @param connections how many connections the load has
 */
public record Overhead(int rounds, int sweeps, Duration window, Duration warmUp, int connections) {

    /**
     * What came out.
     *
     * @param agent CPU per request with the agent, as a multiple of that without
     * @param control the same of two servers without it
     * @param plainMicros CPU per request without the agent, in microseconds
     */
    public record Result(Spread agent, Spread control, Spread plainMicros) {}

    /** Measures; says after each sweep what it was. The recordings go to the folder. */
    public Result measure(Build build, Path folder, List<String> agentOptions, Consumer<String> progress)
            throws InterruptedException {
        List<Sweep> done = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (LoadedServer plain = LoadedServer.start(build, List.of(), connections);
                    LoadedServer agent =
                            LoadedServer.start(build, List.of(build.agent(folder, agentOptions)), connections);
                    LoadedServer control = LoadedServer.start(build, List.of(), connections)) {
                for (LoadedServer server : List.of(plain, agent, control)) {
                    server.window(warmUp);
                }
                for (int sweep = 0; sweep < sweeps; sweep++) {
                    done.add(Sweep.of(plain, agent, control, window));
                    progress.accept("round " + (round + 1) + ": " + text(done.get(done.size() - 1)));
                }
            }
        }
        return new Result(
                spread(done, Sweep::agentRatio), spread(done, Sweep::controlRatio), spread(done, sweep -> sweep.plain()
                        .microsPerRequest()));
    }

    private static Spread spread(List<Sweep> sweeps, ToDoubleFunction<Sweep> figure) {
        return Spread.of(sweeps.stream().map(figure::applyAsDouble).toList());
    }

    private static String text(Sweep sweep) {
        return String.format(
                Locale.ROOT,
                "%d requests, %.1f µs each without the agent; with it %.3f, control %.3f",
                sweep.plain().requests(),
                sweep.plain().microsPerRequest(),
                sweep.agentRatio(),
                sweep.controlRatio());
    }
}
