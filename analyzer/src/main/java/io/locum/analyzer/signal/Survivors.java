package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import java.time.Instant;
import java.util.List;

/**
 * A sample of the objects that were still alive at the end.
 *
 * @param objects in order of allocation
 */
public record Survivors(List<Survivor> objects) {

    public static final Signal<Survivors> SIGNAL = new Signal<>(Survivors.class, "survivors", "jdk.OldObjectSample");

    public Survivors {
        objects = List.copyOf(objects);
    }

    /**
     * One object.
     *
     * @param allocatedAt when it was made
     * @param className its class
     * @param bytes its own size, 0 when unknown
     * @param stack where it was made
     */
    public record Survivor(Instant allocatedAt, String className, long bytes, CallStack stack) {}
}
