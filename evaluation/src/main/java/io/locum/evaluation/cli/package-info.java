/** The command line: evaluate everything, or the accuracy of stalls or of loop delay. */
@NullMarked
package io.locum.evaluation.cli;

import org.jspecify.annotations.NullMarked;
