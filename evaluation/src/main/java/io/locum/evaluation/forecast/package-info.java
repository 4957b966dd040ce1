/** Leaks that are let run to their end, and what Locum foretold of it on the way. */
@NullMarked
package io.locum.evaluation.forecast;

import org.jspecify.annotations.NullMarked;
