package io.locum.heap.accumulation;

import java.util.List;

/**
 * Memory outside the heap that buffers hold.
 *
 * @param buffers how many there are
 * @param bytes what they hold
 * @param limit what they may hold; 0: unknown
 * @param holders what holds most of them; bytes are those outside the heap
 */
public record DirectMemory(long buffers, long bytes, long limit, List<Accumulation> holders) {

    public DirectMemory {
        holders = List.copyOf(holders);
    }
}
