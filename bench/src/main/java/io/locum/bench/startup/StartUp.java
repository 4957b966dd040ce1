package io.locum.bench.startup;

import io.locum.bench.figure.Spread;
import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import io.locum.bench.process.CpuTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU seconds that a JVM takes to start.
 *
 * @param pairs how often each is started with the agent, and how often without
 */
public record StartUp(int pairs) {

    private static final String HELLO = "io.locum.testapps.plaintext.HelloWorld";
    private static final String SERVER = "io.locum.testapps.plaintext.PlainTextServer";
    private static final double MILLIS_PER_SECOND = 1e3;

    /**
     * CPU seconds with the agent and without.
     *
     * @param plain without
     * @param agent with it
     */
    public record Result(Spread plain, Spread agent) {}

    /** A start to be measured. */
    @FunctionalInterface
    private interface Start {
        Duration cpu(List<String> jvm) throws InterruptedException;
    }

    /** A program that prints a line and ends: from its start to its end. */
    public Result helloWorld(Build build, Path folder) throws InterruptedException {
        return measure(build, folder, jvm -> {
            Duration before = CpuTime.ofEndedChildren();
            try (Child child = Child.java(arguments(build, jvm, HELLO))) {
                child.next("Hello");
                child.await();
            }
            return CpuTime.ofEndedChildren().minus(before);
        });
    }

    /** A Netty server: from its start until it listens. */
    public Result server(Build build, Path folder) throws InterruptedException {
        return measure(build, folder, jvm -> {
            try (Child child = Child.java(arguments(build, jvm, SERVER))) {
                child.next("ready ");
                return child.cpu();
            }
        });
    }

    private Result measure(Build build, Path folder, Start start) throws InterruptedException {
        List<String> none = List.of();
        List<String> agent = List.of(build.agent(folder, List.of()));
        List<Double> plainSeconds = new ArrayList<>();
        List<Double> agentSeconds = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            boolean plainFirst = pair % 2 == 0;
            Duration first = start.cpu(plainFirst ? none : agent);
            Duration second = start.cpu(plainFirst ? agent : none);
            plainSeconds.add(seconds(plainFirst ? first : second));
            agentSeconds.add(seconds(plainFirst ? second : first));
        }
        return new Result(Spread.of(plainSeconds), Spread.of(agentSeconds));
    }

    private static double seconds(Duration cpu) {
        return cpu.toMillis() / MILLIS_PER_SECOND;
    }

    private static List<String> arguments(Build build, List<String> jvm, String main) {
        List<String> arguments = new ArrayList<>(jvm);
        arguments.addAll(List.of("-cp", build.applications(), main));
        return arguments;
    }
}
