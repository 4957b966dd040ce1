package io.locum.analyzer.signal.growth;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * What was opened and has to be given back, by the place in the code that opened it.
 *
 * @param sites in no order
 */
public record OpenResources(List<Site> sites) {

    public static final Signal<OpenResources> SIGNAL =
            new Signal<>(OpenResources.class, "open-resources", "locum.OpenResources (Locum's agent)");

    public OpenResources {
        sites = List.copyOf(sites);
    }

    /**
     * One place.
     *
     * @param kind {@code socket}, {@code file}, {@code pipe}, {@code process}, {@code selector}, {@code direct-buffer},
     *     {@code deflater}, {@code inflater} and the like
     * @param stack the code that opens
     * @param counts in order of time, whenever they had changed; at least one
     */
    public record Site(String kind, CallStack stack, List<Count> counts) {
        public Site {
            counts = List.copyOf(counts);
        }

        public Count last() {
            return counts.get(counts.size() - 1);
        }
    }

    /**
     * How many were opened up to one moment, how many of them were open then, and what those held outside the heap;
     * extrapolated from those that were picked.
     */
    public record Count(Instant at, long opened, long open, long bytes) {}
}
