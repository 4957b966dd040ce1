package io.locum.bench.startup;

import io.locum.bench.figure.Spread;
import io.locum.bench.load.Load;
import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import io.locum.bench.process.CpuTime;
import io.locum.bench.server.HelloWorld;
import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * CPU seconds that a JVM takes to start.
 *
 * @param starts how often each program is started under each variant, by turns
 */
public record StartUp(int starts) {

    private static final double MILLIS_PER_SECOND = 1e3;

    /** Enough for the first response and for those that the first makes the server load classes for. */
    private static final Duration FIRST_RESPONSE = Duration.ofMillis(1);

    /** Seen on a quiet machine: both single starts of a variant, OpenTelemetry's included. */
    private static final Duration OF_A_VARIANT = Duration.ofMillis(2_200);

    /** Seen on a quiet machine: until all variants, started at once, listen. */
    private static final Duration OF_ALL_AT_ONCE = Duration.ofSeconds(10);

    /** About how long all measurements will take. */
    public Duration estimate(List<Variant> variants, Duration rest) {
        return OF_A_VARIANT
                .multipliedBy(variants.size())
                .plus(OF_ALL_AT_ONCE)
                .plus(rest)
                .multipliedBy(starts);
    }

    /** A start to be measured. */
    @FunctionalInterface
    private interface Start {
        Duration cpu(Variant variant) throws InterruptedException;
    }

    /** A program that prints a line and ends: from its start to its end. */
    public Map<Variant, Spread> helloWorld(Build build, List<Variant> variants, Path folder)
            throws InterruptedException {
        List<String> program = List.of("-cp", build.classPath(), HelloWorld.class.getName());
        return measure(variants, variant -> {
            Duration before = CpuTime.ofEndedChildren();
            try (Child child = Child.java(arguments(build, variant, program, folder), errors(variant, folder))) {
                child.next("Hello");
                child.await();
            }
            return CpuTime.ofEndedChildren().minus(before);
        });
    }

    /** A server: from its start until it has given its first response. */
    public Map<Variant, Spread> server(Build build, Server server, List<Variant> variants, Path folder)
            throws InterruptedException {
        return measure(variants, variant -> {
            List<String> arguments = arguments(build, variant, server.command(build), folder);
            try (Child child = Child.java(arguments, errors(variant, folder));
                    Load load = Load.connect(Integer.parseInt(child.next("ready ")), 1)) {
                load.closedLoop(FIRST_RESPONSE);
                return child.cpu();
            }
        });
    }

    /** A server that then rests: from its start until so long after all variants, started at once, listen. */
    public Map<Variant, Spread> settled(Build build, Server server, List<Variant> variants, Duration rest, Path folder)
            throws InterruptedException {
        Map<Variant, List<Double>> seconds = new EnumMap<>(Variant.class);
        for (int round = 0; round < starts; round++) {
            Map<Variant, Child> children = new EnumMap<>(Variant.class);
            try {
                for (Variant variant : variants) {
                    List<String> arguments = arguments(build, variant, server.command(build), folder);
                    children.put(variant, Child.java(arguments, errors(variant, folder)));
                }
                children.values().forEach(child -> child.next("ready "));
                Thread.sleep(rest.toMillis());
                children.forEach((variant, child) -> seconds.computeIfAbsent(variant, none -> new ArrayList<>())
                        .add(child.cpu().toMillis() / MILLIS_PER_SECOND));
            } finally {
                children.values().forEach(Child::close);
            }
        }
        return spreads(seconds);
    }

    private Map<Variant, Spread> measure(List<Variant> variants, Start start) throws InterruptedException {
        Map<Variant, List<Double>> seconds = new EnumMap<>(Variant.class);
        for (int round = 0; round < starts; round++) {
            for (Variant variant : variants) {
                seconds.computeIfAbsent(variant, none -> new ArrayList<>())
                        .add(start.cpu(variant).toMillis() / MILLIS_PER_SECOND);
            }
        }
        return spreads(seconds);
    }

    private static Map<Variant, Spread> spreads(Map<Variant, List<Double>> seconds) {
        Map<Variant, Spread> spreads = new EnumMap<>(Variant.class);
        seconds.forEach((variant, figures) -> spreads.put(variant, Spread.of(figures)));
        return spreads;
    }

    private static List<String> arguments(Build build, Variant variant, List<String> program, Path folder) {
        List<String> arguments = new ArrayList<>(variant.jvm(build, folder));
        arguments.addAll(program);
        return arguments;
    }

    private static Path errors(Variant variant, Path folder) {
        return folder.resolve("start-up-" + variant.option() + ".txt");
    }
}
