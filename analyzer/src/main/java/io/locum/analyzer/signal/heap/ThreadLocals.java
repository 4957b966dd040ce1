package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.accumulation.ThreadLocalUse;
import java.util.List;

/**
 * What threads keep in their thread locals.
 *
 * @param all largest first
 */
public record ThreadLocals(List<ThreadLocalUse> all) {

    public static final Signal<ThreadLocals> SIGNAL = new Signal<>(ThreadLocals.class, "thread-locals", "a heap dump");

    public ThreadLocals {
        all = List.copyOf(all);
    }
}
