package io.locum.bench.cli;

import io.locum.bench.dump.Dump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes heap dumps and leaves them. */
@Command(
        name = "dump",
        description = "Makes heap dumps of known contents for the benchmark of the heap engine, if they are not there"
                + " yet.",
        mixinStandardHelpOptions = true)
final class DumpCommand implements Callable<Integer> {

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Mixin
    private Dumps dumps = new Dumps();

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Dump dump : dumps.wanted()) {
            Path file = dump.in(dumps.folder(surroundings.build()), surroundings.build());
            System.out.println(file + " " + Files.size(file));
        }
        return 0;
    }
}
