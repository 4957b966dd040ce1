package io.locum.analyzer.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the JVM stopped all threads, and for what. Shorter ones than the recording's threshold are missing.
 *
 * @param syncs in order of time
 * @param operations in order of time
 */
public record Safepoints(List<Sync> syncs, List<Operation> operations) {

    public static final Signal<Safepoints> SIGNAL =
            new Signal<>(Safepoints.class, "safepoints", "jdk.SafepointBegin, jdk.ExecuteVMOperation");

    public static final Safepoints NONE = new Safepoints(List.of(), List.of());

    public Safepoints {
        syncs = List.copyOf(syncs);
        operations = List.copyOf(operations);
    }

    /** The time to a safepoint: from asking all threads to stop to the last one's standing still. */
    public record Sync(Instant start, Duration length) {

        public Instant end() {
            return start.plus(length);
        }
    }

    /**
     * What was done while all threads stood still.
     *
     * @param name the JVM's name for it, as {@code HeapDumper} or {@code G1CollectForAllocation}
     */
    public record Operation(Instant start, Duration length, String name) {

        public Instant end() {
            return start.plus(length);
        }
    }
}
