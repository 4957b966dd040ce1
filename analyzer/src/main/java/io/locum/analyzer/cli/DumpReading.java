package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.DumpsLeftOut;
import io.locum.analyzer.signal.heap.HeapAnatomy;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.analyzer.signal.heap.HeapFacts;
import io.locum.heap.Heap;
import io.locum.heap.Heaps;
import io.locum.heap.UnusableDump;
import io.locum.heap.summary.HeapSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From dump files to facts, one dump in memory at a time. */
final class DumpReading {

    /** How much of the time has gone by when the dominators are known: 77 and 84 % for dumps of 0.3 and 1 GB. */
    private static final double UNTIL_DOMINATORS = 0.8;

    /** The same when all is summed up. */
    private static final double UNTIL_SUMMED_UP = 0.94;

    private static final Comparator<Facts> BY_TIME =
            Comparator.comparing(facts -> facts.get(HeapContents.SIGNAL).time());

    private final Terminal terminal;
    private final Optional<Path> workDir;

    DumpReading(Terminal terminal, Optional<Path> workDir) {
        this.terminal = terminal;
        this.workDir = workDir;
    }

    /**
     * Reads a dump, and others of the same program to compare it with.
     *
     * @param baselines in any order
     * @throws Cannot if one of them cannot be read
     */
    Facts facts(Path dump, List<Path> baselines) throws Cannot {
        List<Facts> earlier = new ArrayList<>();
        for (Path baseline : baselines) {
            earlier.add(facts(baseline));
        }
        earlier.sort(BY_TIME);
        return together(earlier, facts(dump));
    }

    /**
     * Reads the dumps of a recording, of which the newest is looked at and the others are its past. One that cannot be
     * read, or is cut where others are whole, is left out with a line: the recording is worth a report without it.
     */
    Facts within(List<Path> dumps) {
        List<Facts> read = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Path dump : dumps) {
            try {
                read.add(facts(dump));
            } catch (Cannot unreadable) {
                leaveOut(unreadable.line(), leftOut);
            }
        }
        if (read.stream().anyMatch(facts -> cut(facts).isEmpty())) {
            read.stream().flatMap(facts -> cut(facts).stream()).forEach(line -> leaveOut(line, leftOut));
            read.removeIf(facts -> cut(facts).isPresent());
        }
        read.sort(BY_TIME);
        Facts known =
                read.isEmpty() ? Facts.none() : together(read.subList(0, read.size() - 1), read.get(read.size() - 1));
        return leftOut.isEmpty() ? known : known.with(DumpsLeftOut.SIGNAL, new DumpsLeftOut(leftOut));
    }

    private static Optional<String> cut(Facts dump) {
        HeapContents contents = dump.get(HeapContents.SIGNAL);
        return contents.incomplete().map(why -> contents.file() + ": " + why);
    }

    private void leaveOut(String line, List<String> leftOut) {
        leftOut.add(line);
        terminal.note("left out: " + line);
    }

    private static Facts together(List<Facts> earlier, Facts newest) {
        if (earlier.isEmpty()) {
            return newest;
        }
        List<HeapSummary> before = earlier.stream()
                .map(facts -> facts.get(HeapAnatomy.SIGNAL).now())
                .toList();
        HeapSummary now = newest.get(HeapAnatomy.SIGNAL).now();
        return HeapFacts.grown(earlier, newest).with(HeapAnatomy.SIGNAL, new HeapAnatomy(now, before));
    }

    private Facts facts(Path dump) throws Cannot {
        DumpFile.check(dump);
        Path folder = workDirFor(dump);
        DumpProgress progress = new DumpProgress(terminal, String.valueOf(dump.getFileName()));
        try (Heap heap = Heaps.open(dump, folder, (step, done) -> progress.at(step, done * UNTIL_DOMINATORS))) {
            heap.dominators();
            progress.at("summing it up", UNTIL_DOMINATORS);
            HeapSummary summary = HeapSummary.of(heap);
            progress.at("looking for what piles up", UNTIL_SUMMED_UP);
            return HeapFacts.of(heap).with(HeapAnatomy.SIGNAL, new HeapAnatomy(summary, List.of()));
        } catch (UnusableDump unusable) {
            throw new Cannot(String.valueOf(unusable.getMessage()), unusable);
        } catch (IOException | UncheckedIOException failed) {
            throw new Cannot(
                    dump + " cannot be read, or no space is left in " + folder + " (--work-dir chooses another): "
                            + failed.getMessage(),
                    failed);
        } catch (OutOfMemoryError tooSmall) {
            throw new Cannot(
                    dump + " needs more memory than the " + megabytes()
                            + " MB this JVM may use: run it with a larger heap," + " as in java -Xmx" + 2 * megabytes()
                            + "m -jar locum.jar heap " + dump,
                    tooSmall);
        }
    }

    private static long megabytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    /** Beside the dump, where there is room for a file of its size, unless told otherwise. */
    private Path workDirFor(Path dump) throws Cannot {
        if (workDir.isPresent()) {
            try {
                return Files.createDirectories(workDir.get());
            } catch (IOException failed) {
                throw new Cannot(
                        "--work-dir " + workDir.get() + " is no folder and cannot be made one: " + failed.getMessage(),
                        failed);
            }
        }
        Path beside = dump.toAbsolutePath().getParent();
        return beside != null && Files.isWritable(beside) ? beside : Path.of(System.getProperty("java.io.tmpdir", "."));
    }
}
