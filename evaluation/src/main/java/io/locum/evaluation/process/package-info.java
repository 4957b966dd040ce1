/** The processes of an evaluation: started, awaited and always ended. */
@NullMarked
package io.locum.evaluation.process;

import org.jspecify.annotations.NullMarked;
