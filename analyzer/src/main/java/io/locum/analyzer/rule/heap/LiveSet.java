package io.locum.analyzer.rule.heap;

import io.locum.analyzer.rule.growth.OldCollections;
import io.locum.analyzer.rule.growth.Series;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.HeapDumpSteps;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stays alive, as far as collections show it: the least of the heap after each collection of the old generation and
 * those that follow it. Collections of the young generation alone leave old garbage behind, so where there are no others,
 * the heap after them is only an upper bound.
 *
 * @param points in order of time
 * @param proven whether old collections made them
 */
record LiveSet(List<HeapPoint> points, boolean proven) {

    /** With fewer old collections, a trend of theirs is chance. */
    private static final int ENOUGH = 4;

    static LiveSet of(GarbageCollections collections, Instant from) {
        List<HeapPoint> after = collections.heapAfter().stream()
                .filter(point -> point.at().isAfter(from))
                .toList();
        NavigableSet<Instant> old = collections.collections().stream()
                .filter(gc -> gc.start().isAfter(from) && OldCollections.isOld(gc))
                .map(Collection::start)
                .collect(Collectors.toCollection(TreeSet::new));
        NavigableMap<Instant, HeapPoint> least = new TreeMap<>();
        for (HeapPoint point : after) {
            Instant collection = old.floor(point.at());
            if (collection != null) {
                least.merge(collection, point, (a, b) -> a.usedBytes() <= b.usedBytes() ? a : b);
            }
        }
        List<HeapPoint> live = List.copyOf(least.values());
        return live.size() >= ENOUGH ? new LiveSet(live, true) : upperBound(collections, from);
    }

    /** The heap after collections of any kind. */
    static LiveSet upperBound(GarbageCollections collections, Instant from) {
        return new LiveSet(
                collections.heapAfter().stream()
                        .filter(point -> point.at().isAfter(from))
                        .toList(),
                false);
    }

    /** What the collections that come with the agent's dumps have left; so few points are enough where they were taken for growth. */
    static LiveSet ofDumps(Facts facts, long limit) {
        return new LiveSet(
                facts.find(HeapDumpSteps.SIGNAL).orElse(HeapDumpSteps.NONE).taken().stream()
                        .filter(dump -> dump.liveBytes() > 0)
                        .map(dump -> new HeapPoint(dump.at(), dump.liveBytes(), limit))
                        .toList(),
                true);
    }

    /** The same as a series of bytes. */
    Series series() {
        return Series.of(points, HeapPoint::at, HeapPoint::usedBytes);
    }
}
