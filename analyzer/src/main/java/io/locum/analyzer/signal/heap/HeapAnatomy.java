package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.summary.HeapSummary;
import java.util.List;

/**
 * What a dump holds, in figures and as a folded dominator tree.
 *
 * @param now the dump
 * @param earlier earlier dumps of the same program, oldest first
 */
public record HeapAnatomy(HeapSummary now, List<HeapSummary> earlier) {

    public static final Signal<HeapAnatomy> SIGNAL = new Signal<>(HeapAnatomy.class, "heap-anatomy", "a heap dump");

    public HeapAnatomy {
        earlier = List.copyOf(earlier);
    }
}
