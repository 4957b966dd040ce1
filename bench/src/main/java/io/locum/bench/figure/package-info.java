/** Medians and spreads, and the page they are written to. */
@NullMarked
package io.locum.bench.figure;

import org.jspecify.annotations.NullMarked;
