/** Medians and spreads. */
@NullMarked
package io.locum.bench.figure;

import org.jspecify.annotations.NullMarked;
