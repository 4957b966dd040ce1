package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.waste.WasteLine;
import java.util.List;

/**
 * Memory that the same program could do without.
 *
 * @param all largest first
 */
public record HeapWaste(List<WasteLine> all) {

    public static final Signal<HeapWaste> SIGNAL = new Signal<>(HeapWaste.class, "heap-waste", "a heap dump");

    public HeapWaste {
        all = List.copyOf(all);
    }
}
