package io.locum.bench.reading;

import io.locum.bench.dump.Dump;
import io.locum.bench.dump.Shape;
import io.locum.bench.process.Build;
import io.locum.bench.process.WholeProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Programs that read dumps by turns. One that fails, or does not end in time, does not get that dump again, nor other
 * dumps of that shape. For one thread.
 */
public final class Contest {

    private final List<Reader> readers;
    private final int rounds;
    private final Duration limit;
    private final boolean leastHeaps;
    private final Build build;
    private final Folders folders;
    private final Consumer<String> progress;
    private final Map<Shape, Set<Reader>> givenUp = new HashMap<>();

    /**
     * A contest.
     *
     * @param limit how long one run may take
     * @param leastHeaps whether the smallest heap that each can do with is to be found, which takes many runs
     * @param progress is told what is being done
     */
    public Contest(
            List<Reader> readers,
            int rounds,
            Duration limit,
            boolean leastHeaps,
            Build build,
            Folders folders,
            Consumer<String> progress) {
        this.readers = List.copyOf(readers);
        this.rounds = rounds;
        this.limit = limit;
        this.leastHeaps = leastHeaps;
        this.build = build;
        this.folders = folders;
        this.progress = progress;
    }

    /** Makes an empty folder for one run, and deletes it afterwards with all that is in it. */
    @FunctionalInterface
    public interface Folders {
        /** The reading made in such a folder. */
        Reading within(In in) throws IOException, InterruptedException;

        /** What is done in it. */
        @FunctionalInterface
        interface In {
            Reading folder(Path folder) throws IOException, InterruptedException;
        }
    }

    /** Has the dump read by all, in the same order in each round; those of an earlier round stay in the page cache. */
    public List<Figures> measure(Dump dump, Path file) throws IOException, InterruptedException {
        // Whoever comes first would otherwise read from the disk and the others from memory.
        read(Reader.FLOOR, file, Reader.FLOOR.heapMegabytes(dump.gigabytes()), limit);
        Map<Reader, List<WholeProcess>> runs = new EnumMap<>(Reader.class);
        Map<Reader, String> failures = new EnumMap<>(Reader.class);
        Set<Reader> out = givenUp.computeIfAbsent(dump.shape(), shape -> EnumSet.noneOf(Reader.class));
        out.forEach(reader -> failures.put(reader, "given up on a smaller dump"));
        for (int round = 1; round <= rounds; round++) {
            for (Reader reader : readers) {
                if (!failures.containsKey(reader)) {
                    progress.accept(dump.name() + ", round " + round + ": " + reader.option());
                    Reading reading = read(reader, file, reader.heapMegabytes(dump.gigabytes()), limit);
                    reading.failure().ifPresent(why -> failures.put(reader, why));
                    if (reading.failure().isEmpty()) {
                        runs.computeIfAbsent(reader, none -> new ArrayList<>()).add(reading.process());
                    }
                }
            }
        }
        out.addAll(failures.keySet());
        List<Figures> figures = new ArrayList<>();
        for (Reader reader : readers) {
            Figures without = new Figures(
                    reader,
                    reader.heapMegabytes(dump.gigabytes()),
                    runs.getOrDefault(reader, List.of()),
                    Optional.ofNullable(failures.get(reader)),
                    OptionalInt.empty());
            figures.add(leastHeaps && without.measured() ? withLeastHeap(without, dump, file) : without);
        }
        return figures;
    }

    private Figures withLeastHeap(Figures figures, Dump dump, Path file) throws IOException, InterruptedException {
        Reader reader = figures.reader();
        int least = LeastHeap.below(figures.heapMegabytes(), megabytes -> {
            progress.accept(dump.name() + ": " + reader.option() + " in " + megabytes + " MB");
            return read(reader, file, megabytes, LeastHeap.limit(figures.wallSeconds()))
                    .failure()
                    .isEmpty();
        });
        return new Figures(reader, figures.heapMegabytes(), figures.runs(), figures.failure(), OptionalInt.of(least));
    }

    private Reading read(Reader reader, Path file, int heapMegabytes, Duration atMost)
            throws IOException, InterruptedException {
        return folders.within(folder -> Reading.of(reader, build, file, heapMegabytes, atMost, folder));
    }
}
