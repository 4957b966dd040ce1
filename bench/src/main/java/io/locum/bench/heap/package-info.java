/** How much of a JVM's heap is alive. */
@NullMarked
package io.locum.bench.heap;

import org.jspecify.annotations.NullMarked;
