/** Locum. */
@NullMarked
package io.locum.entry;

import org.jspecify.annotations.NullMarked;
