package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import java.util.List;

/**
 * Where objects are made, sampled and extrapolated.
 *
 * @param sites most bytes first
 */
public record Allocations(List<Site> sites) {

    public static final Signal<Allocations> SIGNAL =
            new Signal<>(Allocations.class, "allocations", "jdk.ObjectAllocationSample");

    public Allocations {
        sites = List.copyOf(sites);
    }

    /**
     * Objects of one class made at one stack.
     *
     * @param bytes an estimate of all bytes allocated here during the recording
     */
    public record Site(CallStack stack, String className, long bytes) {}

    /** All bytes allocated during the recording, estimated. */
    public long bytes() {
        return sites.stream().mapToLong(Site::bytes).sum();
    }
}
