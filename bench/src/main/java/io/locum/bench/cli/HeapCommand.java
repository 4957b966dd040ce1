package io.locum.bench.cli;

import io.locum.bench.dump.Dump;
import io.locum.bench.reading.Contest;
import io.locum.bench.reading.ContestTable;
import io.locum.bench.reading.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Time and memory that Locum and others take to read heap dumps. */
@Command(
        name = "heap",
        description = "Time, CPU and memory that Locum, the NetBeans profiler's library and LeakCanary's shark take to"
                + " read the same heap dumps, by turns; beside the floor of stepping over each record once.",
        mixinStandardHelpOptions = true)
final class HeapCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Mixin
    private Dumps dumps = new Dumps();

    @Option(
            names = "--peers",
            description = "floor, locum, locum-library, netbeans-histogram, netbeans-retained, shark-index,"
                    + " shark-dominators (${DEFAULT-VALUE}).",
            split = ",",
            converter = ToReader.class,
            defaultValue = "floor,locum,locum-library,netbeans-histogram,netbeans-retained,shark-index",
            paramLabel = "<peer>")
    private List<Reader> peers = List.of();

    @Option(
            names = "--rounds",
            description = "How often each reads each dump (${DEFAULT-VALUE}).",
            defaultValue = "3",
            paramLabel = "<n>")
    private int rounds;

    @Option(
            names = "--limit",
            description = "How long one run may take (${DEFAULT-VALUE}); who does not end gets no dump of that shape"
                    + " again.",
            converter = ToDuration.class,
            defaultValue = "5m",
            paramLabel = "<time>")
    private Duration limit = Duration.ZERO;

    @Option(
            names = "--least-heaps",
            description = "Look for the smallest heap that each can do with, too: many more runs.")
    private boolean leastHeaps;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(
                "### Heap dumps, " + Surroundings.jdk(),
                "",
                "`" + surroundings.command() + "`: medians of " + rounds + " rounds, "
                        + Runtime.getRuntime().availableProcessors() + " processors."));
        Path folder = dumps.folder(surroundings.build());
        Contest contest = new Contest(
                peers,
                rounds,
                limit,
                leastHeaps,
                surroundings.build(),
                in -> Surroundings.withFolderIn(folder, in::folder),
                Surroundings::say);
        for (Dump dump : dumps.wanted()) {
            Surroundings.say("making " + dump.name() + " in " + folder + ", if it is not there");
            Path file = dump.in(folder, surroundings.build());
            lines.addAll(ContestTable.of(dump, Files.size(file), contest.measure(dump, file)));
        }
        surroundings.publish("heap-" + Runtime.version().feature(), lines);
        return 0;
    }

    /** Reads a program's name. */
    static final class ToReader implements ITypeConverter<Reader> {
        @Override
        public Reader convert(String value) {
            return Subjects.constant(Reader.class, value);
        }
    }
}
