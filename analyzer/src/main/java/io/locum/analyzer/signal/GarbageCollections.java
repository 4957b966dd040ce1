package io.locum.analyzer.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the garbage collector did.
 *
 * @param collections in order of time
 * @param pauses in order of time; the moments when all threads stood still
 * @param heapAfter the heap after each collection, in order of time
 */
public record GarbageCollections(List<Collection> collections, List<Pause> pauses, List<HeapPoint> heapAfter) {

    public static final Signal<GarbageCollections> SIGNAL =
            new Signal<>(GarbageCollections.class, "garbage-collections", "jdk.GarbageCollection");

    public GarbageCollections {
        collections = List.copyOf(collections);
        pauses = List.copyOf(pauses);
        heapAfter = List.copyOf(heapAfter);
    }

    /**
     * One collection.
     *
     * @param name the collector's, as {@code G1New}
     * @param pauses the sum of its pauses
     */
    public record Collection(Instant start, Duration length, String name, String cause, Duration pauses) {}

    /** A stretch during which all threads stood still. */
    public record Pause(Instant start, Duration length) {

        public Instant end() {
            return start.plus(length);
        }
    }

    /** The heap right after a collection, in bytes. */
    public record HeapPoint(Instant at, long usedBytes, long committedBytes) {}

    /** The sum of all pauses. */
    public Duration paused() {
        return pauses.stream().map(Pause::length).reduce(Duration.ZERO, Duration::plus);
    }
}
