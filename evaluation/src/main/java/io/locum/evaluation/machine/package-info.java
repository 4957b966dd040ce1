/** What the machine does to a subject: nothing, a limit on its processor time, or freezing it now and then. */
@NullMarked
package io.locum.evaluation.machine;

import org.jspecify.annotations.NullMarked;
