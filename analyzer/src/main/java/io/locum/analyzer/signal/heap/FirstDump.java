package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.accumulation.LoaderCopies;
import io.locum.heap.accumulation.ThreadLocalUse;
import java.util.List;

/**
 * What the oldest of several dumps shows of things that are no collections.
 *
 * @param locals its thread locals
 * @param loaders its class loaders that have loaded the same classes
 */
public record FirstDump(List<ThreadLocalUse> locals, List<LoaderCopies> loaders) {

    public static final Signal<FirstDump> SIGNAL =
            new Signal<>(FirstDump.class, "first-dump", "an earlier heap dump (--baseline)");

    public FirstDump {
        locals = List.copyOf(locals);
        loaders = List.copyOf(loaders);
    }
}
