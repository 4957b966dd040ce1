/** The bounded load that a subject is examined under, at a constant rate. */
@NullMarked
package io.locum.evaluation.load;

import org.jspecify.annotations.NullMarked;
