package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the garbage collector did.
 *
 * @param collections in order of time
 * @param pauses in order of time; the moments when all threads stood still
 * @param heapAfter the heap after each collection, in order of time
 * @param requests calls of {@code System.gc()}, in order of time
 */
public record GarbageCollections(
        List<Collection> collections, List<Pause> pauses, List<HeapPoint> heapAfter, List<Request> requests) {

    public static final Signal<GarbageCollections> SIGNAL =
            new Signal<>(GarbageCollections.class, "garbage-collections", "jdk.GarbageCollection");

    public GarbageCollections {
        collections = List.copyOf(collections);
        pauses = List.copyOf(pauses);
        heapAfter = List.copyOf(heapAfter);
        requests = List.copyOf(requests);
    }

    /** Those of a program that never asks for a collection. */
    public GarbageCollections(List<Collection> collections, List<Pause> pauses, List<HeapPoint> heapAfter) {
        this(collections, pauses, heapAfter, List.of());
    }

    /**
     * One collection.
     *
     * @param name the collector's, as {@code G1New}
     * @param pauses the sum of its pauses
     */
    public record Collection(Instant start, Duration length, String name, String cause, Duration pauses) {}

    /**
     * A stretch during which all threads stood still.
     *
     * @param collector the name of the collection it belongs to, as {@code G1Full}; empty when unknown
     * @param cause why that was made, in the JVM's words, as {@code System.gc()}; empty when unknown
     */
    public record Pause(Instant start, Duration length, String collector, String cause) {

        /** A pause of which nothing else is known. */
        public Pause(Instant start, Duration length) {
            this(start, length, "", "");
        }

        public Instant end() {
            return start.plus(length);
        }
    }

    /** A call of {@code System.gc()}, and how long it took its caller. */
    public record Request(Instant start, Duration length, ThreadRef thread, CallStack stack) {}

    /** The heap right after a collection, in bytes. */
    public record HeapPoint(Instant at, long usedBytes, long committedBytes) {}

    /** The sum of all pauses. */
    public Duration paused() {
        return pauses.stream().map(Pause::length).reduce(Duration.ZERO, Duration::plus);
    }
}
