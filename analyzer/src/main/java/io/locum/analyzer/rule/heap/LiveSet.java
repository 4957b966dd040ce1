package io.locum.analyzer.rule.heap;

import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private static final List<String> OLD = List.of("Old", "Full", "MarkSweep", "ZGC", "Shenandoah");

    static LiveSet of(GarbageCollections collections, Instant from) {
        List<HeapPoint> after = collections.heapAfter().stream()
                .filter(point -> point.at().isAfter(from))
                .toList();
        NavigableSet<Instant> old = collections.collections().stream()
                .filter(gc -> gc.start().isAfter(from) && isOld(gc))
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

    Duration span() {
        return points.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        points.get(0).at(), points.get(points.size() - 1).at());
    }

    /** The floor under all later points, at equal steps over the span: sawteeth and one-time peaks leave no mark on it. */
    List<Long> floors(int steps) {
        List<Long> floors = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            Instant at = points.get(0).at().plus(span().multipliedBy(step).dividedBy(steps));
            floors.add(points.stream()
                    .filter(point -> !point.at().isBefore(at))
                    .mapToLong(HeapPoint::usedBytes)
                    .min()
                    .orElse(0));
        }
        return floors;
    }

    /** The median of the slopes between all pairs (Theil and Sen), in bytes per second; a few outliers do not move it. */
    double slope() {
        int stride = Math.max(1, points.size() / 200);
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i += stride) {
            for (int j = i + stride; j < points.size(); j += stride) {
                double seconds =
                        Duration.between(points.get(i).at(), points.get(j).at()).toNanos() / 1e9;
                if (seconds > 0) {
                    slopes.add((points.get(j).usedBytes() - points.get(i).usedBytes()) / seconds);
                }
            }
        }
        slopes.sort(Double::compare);
        return slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
    }

    private static boolean isOld(Collection gc) {
        return OLD.stream().anyMatch(gc.name()::contains);
    }
}
