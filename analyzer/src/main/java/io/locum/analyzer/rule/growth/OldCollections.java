package io.locum.analyzer.rule.growth;

import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Collections that free what has become old, and unload classes. What hangs on objects outside the heap is given back by
 * a collection only, so that before one nothing can be said.
 */
public final class OldCollections {

    private static final List<String> OLD = List.of("Old", "Full", "MarkSweep", "ZGC", "Shenandoah");

    /** In the first part of a rise, what was made later had no chance to be freed. */
    private static final double BEGINNING = 0.3;

    /** What dies young is freed by so many collections of the young generation. */
    private static final int ENOUGH_YOUNG = 3;

    private OldCollections() {}

    public static boolean isOld(Collection gc) {
        return OLD.stream().anyMatch(gc.name()::contains);
    }

    /** How many of them there were in all but the first part of a stretch. */
    static long late(Facts facts, Instant from, Instant to) {
        return within(facts, from, to).stream().filter(OldCollections::isOld).count();
    }

    /** Whether in all but the first part of a stretch enough was collected to free what nobody used any more. */
    static boolean freedTheUnused(Facts facts, Instant from, Instant to) {
        return late(facts, from, to) > 0 || within(facts, from, to).size() >= ENOUGH_YOUNG;
    }

    private static List<Collection> within(Facts facts, Instant from, Instant to) {
        Instant late = from.plusNanos(Math.round(Duration.between(from, to).toNanos() * BEGINNING));
        return facts.find(GarbageCollections.SIGNAL).map(GarbageCollections::collections).orElse(List.of()).stream()
                .filter(gc -> gc.start().isAfter(late) && gc.start().isBefore(to))
                .toList();
    }
}
