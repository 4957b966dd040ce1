/** The stalls of a report against the blocks that an application knows it had. */
@NullMarked
package io.locum.evaluation.accuracy;

import org.jspecify.annotations.NullMarked;
