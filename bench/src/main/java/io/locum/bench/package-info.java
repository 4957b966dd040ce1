/** Locum. */
@NullMarked
package io.locum.bench;

import org.jspecify.annotations.NullMarked;
