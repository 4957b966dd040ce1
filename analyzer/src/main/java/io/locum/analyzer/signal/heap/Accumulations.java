package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.accumulation.Accumulation;
import java.util.List;

/**
 * Where things pile up on the heap.
 *
 * @param all largest first
 */
public record Accumulations(List<Accumulation> all) {

    public static final Signal<Accumulations> SIGNAL =
            new Signal<>(Accumulations.class, "accumulations", "a heap dump");

    public Accumulations {
        all = List.copyOf(all);
    }
}
