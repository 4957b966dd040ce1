/**
 * Little heaps for tests, written as HotSpot writes a dump. Start at {@link io.locum.heap.testing.HeapBuilder}; {@link
 * io.locum.heap.testing.HprofWriter} writes what no JVM would.
 */
@NullMarked
package io.locum.heap.testing;

import org.jspecify.annotations.NullMarked;
