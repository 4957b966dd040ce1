package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.heap.Dominators;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.DumpInfo;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.AccumulationFinder;
import io.locum.heap.accumulation.DirectMemoryFinder;
import io.locum.heap.accumulation.LoaderFinder;
import io.locum.heap.accumulation.ThreadLocalFinder;
import io.locum.heap.growth.GrowthFinder;
import io.locum.heap.waste.WasteFinder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the facts about heap dumps. */
public final class HeapFacts {

    /** What a page can list; the rest is small change. */
    private static final int CLASSES = 50;

    private HeapFacts() {}

    /**
     * What one dump shows. Computes dominators and reads objects from the dump; nothing of the heap is kept, so it may
     * be closed then.
     */
    public static Facts of(Heap heap) {
        return Facts.none()
                .with(Recorded.RECORDING, DumpedJvm.info(heap))
                .with(HeapContents.SIGNAL, contents(heap))
                .with(Accumulations.SIGNAL, new Accumulations(AccumulationFinder.of(heap)))
                .with(ThreadLocals.SIGNAL, new ThreadLocals(ThreadLocalFinder.of(heap)))
                .with(LoaderDuplicates.SIGNAL, new LoaderDuplicates(LoaderFinder.of(heap)))
                .with(DirectBuffers.SIGNAL, new DirectBuffers(DirectMemoryFinder.of(heap)))
                .with(Wasted.SIGNAL, new Wasted(WasteFinder.of(heap)));
    }

    /**
     * The facts of the newest dump and what grew since the others.
     *
     * @param earlier facts of earlier dumps of the same program, oldest first; at least one
     */
    public static Facts grown(List<Facts> earlier, Facts newest) {
        List<Facts> dumps = Stream.concat(earlier.stream(), Stream.of(newest)).toList();
        List<HeapContents> contents =
                dumps.stream().map(facts -> facts.get(HeapContents.SIGNAL)).toList();
        List<List<Accumulation>> accumulations = dumps.stream()
                .map(facts -> facts.get(Accumulations.SIGNAL).all())
                .toList();
        Facts first = earlier.get(0);
        return newest.with(
                        FirstDump.SIGNAL,
                        new FirstDump(
                                first.get(ThreadLocals.SIGNAL).all(),
                                first.get(LoaderDuplicates.SIGNAL).all()))
                .with(
                        BetweenDumps.SIGNAL,
                        new BetweenDumps(
                                contents.stream().map(HeapContents::time).toList(),
                                contents.stream().map(HeapContents::liveBytes).toList(),
                                GrowthFinder.of(accumulations),
                                GrowthFinder.gone(accumulations)));
    }

    private static HeapContents contents(Heap heap) {
        DumpInfo info = heap.info();
        Dominators dominators = heap.dominators();
        return new HeapContents(
                String.valueOf(info.file().getFileName()),
                info.time(),
                info.fileBytes(),
                heap.objects(),
                dominators.total(),
                dominators.reachableOnlyBy(Strength.SOFT),
                dominators.reachableOnlyBy(Strength.WEAK)
                        + dominators.reachableOnlyBy(Strength.FINALIZER)
                        + dominators.reachableOnlyBy(Strength.PHANTOM)
                        + dominators.reachableOnlyBy(Strength.UNREACHABLE),
                info.incomplete(),
                heap.classes().stream()
                        .sorted(Comparator.comparingLong(HeapClass::shallow).reversed())
                        .limit(CLASSES)
                        .map(type -> new HeapContents.ClassLine(type.name(), type.instances(), type.shallow()))
                        .toList());
    }
}
