/** Locum. */
@NullMarked
package io.locum.evaluation;

import org.jspecify.annotations.NullMarked;
