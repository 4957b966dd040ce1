package io.locum.heap.content;

/**
 * Memory outside the heap that buffers hold.
 *
 * @param buffers how many there are
 * @param bytes what they hold
 * @param limit what they may hold; 0: unknown
 */
public record DirectMemory(long buffers, long bytes, long limit) {}
