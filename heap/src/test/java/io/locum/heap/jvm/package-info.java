/** Dumps of real JVMs, compared with what those JVMs and another reader say. */
@NullMarked
package io.locum.heap.jvm;

import org.jspecify.annotations.NullMarked;
