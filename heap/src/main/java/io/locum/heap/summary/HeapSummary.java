package io.locum.heap.summary;

import io.locum.heap.Dominators;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.DumpInfo;
import io.locum.heap.Heap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a heap holds, in figures.
 *
 * @param objects how many objects there are, classes included
 * @param roots how many roots there are
 * @param reachable the sizes of all strongly reachable objects, in bytes
 * @param only the sizes of all objects that only this sort of reference, or none, leads to
 * @param every of how many objects below 64 KiB one was looked at to tell what classes, packages and loaders keep alive; 1:
 *     all were, and the figures are exact
 * @param classes all classes that have instances, the most bytes first
 * @param packages the same by package
 * @param loaders the same by loader
 * @param threads those that keep most alive first
 * @param tree the dominator tree, folded
 */
public record HeapSummary(
        DumpInfo info,
        long objects,
        int roots,
        long reachable,
        Map<Strength, Long> only,
        int every,
        List<Use> classes,
        List<Use> packages,
        List<Use> loaders,
        List<ThreadUse> threads,
        Dominated tree) {

    public HeapSummary {
        only = Map.copyOf(only);
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        loaders = List.copyOf(loaders);
        threads = List.copyOf(threads);
    }

    /**
     * Sums a heap up: one pass over all objects' classes and retained sizes, and a walk through the largest parts of the
     * dominator tree. Takes memory for the classes and some thousand boxes, none for single objects.
     */
    public static HeapSummary of(Heap heap) {
        Dominators dominators = heap.dominators();
        Map<Strength, Long> only = new EnumMap<>(Strength.class);
        for (Strength strength : Strength.values()) {
            only.put(strength, strength == Strength.STRONG ? 0 : dominators.reachableOnlyBy(strength));
        }
        Tally tally = Tally.of(heap);
        return new HeapSummary(
                heap.info(),
                heap.objects(),
                heap.roots().all().size(),
                dominators.total(),
                only,
                tally.every(),
                tally.classes(),
                tally.packages(),
                tally.loaders(),
                StackLocals.of(heap),
                DominatorBoxes.of(heap));
    }

    /** All bytes of the dump's objects, reachable or not. */
    public long bytes() {
        return classes.stream().mapToLong(Use::shallow).sum();
    }

    /** What this sort of reference alone, or none, leads to, in bytes. */
    public long onlyBy(Strength strength) {
        return only.getOrDefault(strength, 0L);
    }
}
