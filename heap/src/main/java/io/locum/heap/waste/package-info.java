/** Memory that the same program could do without: duplicates, empty and sparse collections, boxed numbers. */
@NullMarked
package io.locum.heap.waste;

import org.jspecify.annotations.NullMarked;
