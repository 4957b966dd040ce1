/** A report's loop delay against what tasks given to the loop from outside really waited. */
@NullMarked
package io.locum.evaluation.delay;

import org.jspecify.annotations.NullMarked;
