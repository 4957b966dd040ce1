/** Heaps of known contents and a wanted size, each made and dumped by a JVM of its own. */
@NullMarked
package io.locum.bench.dump;

import org.jspecify.annotations.NullMarked;
