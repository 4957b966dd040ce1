/** What grew from one dump to the next, by the place that holds it. */
@NullMarked
package io.locum.heap.growth;

import org.jspecify.annotations.NullMarked;
