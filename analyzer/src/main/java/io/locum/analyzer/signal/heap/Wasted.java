package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.waste.Waste;

/** Memory that the same program could do without. */
public record Wasted(Waste waste) {

    public static final Signal<Wasted> SIGNAL = new Signal<>(Wasted.class, "heap-waste", "a heap dump");
}
