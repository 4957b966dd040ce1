/** Locum. */
@NullMarked
package io.locum.analyzer;

import org.jspecify.annotations.NullMarked;
