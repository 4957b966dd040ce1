/** Locum's report against the truth: what was found, what was not, and the figures over all subjects. */
@NullMarked
package io.locum.evaluation.verdict;

import org.jspecify.annotations.NullMarked;
