/**
 * What a heap holds, summed up so that a page can show it: classes, packages and loaders, threads, and the dominator tree
 * folded into some two thousand boxes. Nothing here keeps the heap.
 */
@NullMarked
package io.locum.heap.summary;

import org.jspecify.annotations.NullMarked;
