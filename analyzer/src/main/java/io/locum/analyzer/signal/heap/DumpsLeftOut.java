package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import java.util.List;

/**
 * Dumps in a recording that could not be read.
 *
 * @param lines one for each, with the reason
 */
public record DumpsLeftOut(List<String> lines) {

    public static final Signal<DumpsLeftOut> SIGNAL =
            new Signal<>(DumpsLeftOut.class, "dumps-left-out", "a heap dump that cannot be read");

    public DumpsLeftOut {
        lines = List.copyOf(lines);
    }
}
