/** Who dominates whom, what each object retains, and what only weak references lead to. */
@NullMarked
package io.locum.heap.dominator;

import org.jspecify.annotations.NullMarked;
