package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.accumulation.DirectMemory;

/** Memory outside the heap that the dump's buffers hold. */
public record DirectBuffers(DirectMemory memory) {

    public static final Signal<DirectBuffers> SIGNAL =
            new Signal<>(DirectBuffers.class, "direct-buffers", "a heap dump");
}
