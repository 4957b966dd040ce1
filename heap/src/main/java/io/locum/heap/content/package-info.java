/** Reads Java's own objects and those of well-known libraries: strings, collections, caches, threads, lambdas. */
@NullMarked
package io.locum.heap.content;

import org.jspecify.annotations.NullMarked;
