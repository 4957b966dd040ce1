package io.locum.bench.startup;

import io.locum.bench.figure.Spread;
import io.locum.bench.process.Build;
import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CPU at start-up as a Markdown table, a row a variant. */
public final class StartUpTable {

    /** Whatever an agent puts off is done by then, or belongs to its running costs. */
    public static final Duration REST = Duration.ofSeconds(10);

    private StartUpTable() {}

    /** Measures, and returns the lines. What the agents write goes to the folder. */
    public static List<String> measure(StartUp startUp, Build build, List<Variant> variants, Path folder)
            throws InterruptedException {
        Server server = Server.NETTY_NIO;
        Map<Variant, Spread> hello = startUp.helloWorld(build, variants, folder);
        Map<Variant, Spread> first = startUp.server(build, server, variants, folder);
        Map<Variant, Spread> settled = startUp.settled(build, server, variants, REST, folder);
        List<String> lines = new ArrayList<>(List.of(
                "| CPU seconds | prints a line, start to end | " + server.label() + ", until its first response | "
                        + server.label() + ", until " + REST.toSeconds() + " s after it listens |",
                "|---|---|---|---|"));
        hello.forEach((variant, spread) -> lines.add("| " + variant.label() + " | " + spread + " | "
                + first.get(variant) + " | " + settled.get(variant) + " |"));
        return lines;
    }
}
