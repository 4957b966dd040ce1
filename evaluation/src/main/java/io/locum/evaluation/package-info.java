/** Runs sample applications and real servers under the agent, as a user would, and compares the verdicts with the truth. */
@NullMarked
package io.locum.evaluation;

import org.jspecify.annotations.NullMarked;
