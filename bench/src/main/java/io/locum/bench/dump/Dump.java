package io.locum.bench.dump;

import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A dump that a benchmark wants. The contents are the same whenever it is made, the addresses are not.
 *
 * @param gigabytes the wanted size of the file, in units of 10⁹ bytes; it comes out within some per cent of that
 */
public record Dump(Shape shape, double gigabytes, Collector collector) {

    private static final double GIGA = 1e9;

    /** Any number; always the same. */
    private static final long SEED = 4711;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Without compressed references, a heap is about as large as its dump; collectors want room besides. */
    private static final double HEAP_FOR_DUMP = 1.6;

    private static final long LEAST_HEAP = 256L << 20;

    /** Its name, and that of its file: it names all that it depends on. */
    public String name() {
        return String.format(
                Locale.ROOT,
                "%s-%s-%s-%d",
                shape.option(),
                String.valueOf(gigabytes).replaceAll("\\.0$", ""),
                collector.option(),
                Runtime.version().feature());
    }

    /** The dump in this folder, made on the JDK that runs this if it is not there yet. */
    public Path in(Path folder, Build build) throws IOException, InterruptedException {
        Path file = folder.resolve(name() + ".hprof");
        if (!Files.exists(file)) {
            // What is left of one that was interrupted has another name, and a JVM does not overwrite it.
            Path unfinished = folder.resolve(name() + ".unfinished.hprof");
            Files.createDirectories(folder);
            Files.deleteIfExists(unfinished);
            make(unfinished, build);
            Files.move(unfinished, file);
        }
        return file;
    }

    private void make(Path file, Build build) throws InterruptedException {
        long bytes = (long) (gigabytes * GIGA);
        long heap = LEAST_HEAP + (long) (bytes * HEAP_FOR_DUMP);
        try (Child maker = Child.java(List.of(
                collector.flag(),
                "-Xmx" + heap,
                "-cp",
                build.target().resolve("classes").toString(),
                DumpMaker.class.getName(),
                shape.name(),
                String.valueOf(bytes),
                String.valueOf(SEED),
                file.toString()))) {
            maker.await(PATIENCE);
        }
        if (!Files.exists(file)) {
            throw new IllegalStateException("no dump was made of " + name() + "; see what is said above");
        }
    }
}
