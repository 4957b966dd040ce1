/** Facts about heap dumps: what is in them, what accumulates where, what grew. */
@NullMarked
package io.locum.analyzer.signal.heap;

import org.jspecify.annotations.NullMarked;
