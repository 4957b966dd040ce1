/** Heaps that are to a large part copies, or room that nobody needs. */
@NullMarked
package io.locum.testapps.heapwaste;

import org.jspecify.annotations.NullMarked;
