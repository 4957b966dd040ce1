package io.locum.bench.soak;

import io.locum.bench.load.Load;
import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import io.locum.bench.server.ChurningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Netty server under the agent and under load, beside which loops of every kind come and go, for a long time.
 *
 * @param length how long samples are taken
 * @param warmUp how long it runs before the first: code is compiled and the heap grows to its size then
 * @param every how often a sample is taken
 */
public record Soak(Duration length, Duration warmUp, Duration every) {

    private static final Duration BURST = Duration.ofMillis(5);
    private static final Duration REST = Duration.ofMillis(20);
    private static final int CONNECTIONS = 8;

    /**
     * What came out.
     *
     * @param samples in the order of time; at least one
     * @param requests how many requests the server answered
     * @param recordingBytes how large the recording was at the end
     */
    public record Result(List<Sample> samples, long requests, long recordingBytes) {}

    /** Runs it; says each sample. The recording goes to the folder. */
    public Result run(Build build, Path folder, List<String> agentOptions, Consumer<String> progress)
            throws InterruptedException, IOException {
        List<String> arguments = List.of(
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                build.agent(folder, agentOptions),
                "-cp",
                build.classPath(),
                ChurningServer.class.getName());
        try (Child server = Child.java(arguments);
                Load load = Load.connect(Integer.parseInt(server.next("ready ")), CONNECTIONS)) {
            long requests = burden(load, warmUp);
            List<Sample> samples = new ArrayList<>();
            long begin = System.nanoTime();
            do {
                requests += burden(load, every);
                samples.add(Sample.of(server.pid()));
                progress.accept(samples.size() + ": " + samples.get(samples.size() - 1));
            } while (System.nanoTime() - begin < length.toNanos());
            return new Result(List.copyOf(samples), requests, bytes(folder));
        }
    }

    /** Bursts with rests between, so that the machine has time for others; returns the number of requests. */
    private static long burden(Load load, Duration length) throws InterruptedException {
        long requests = 0;
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            requests += load.closedLoop(BURST).getTotalCount();
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
        }
        return requests;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
