/**
 * Heap dumps as a graph of numbered objects: what an object is, what it refers to, what keeps it alive and how much it
 * keeps alive itself. Start at {@link io.locum.heap.Heap}.
 */
@NullMarked
package io.locum.heap;

import org.jspecify.annotations.NullMarked;
