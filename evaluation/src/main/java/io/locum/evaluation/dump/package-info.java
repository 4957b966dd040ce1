/** Heap dumps of applications whose disease is known, and what Locum says about them. */
@NullMarked
package io.locum.evaluation.dump;

import org.jspecify.annotations.NullMarked;
