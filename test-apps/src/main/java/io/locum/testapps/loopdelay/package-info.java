/** An event loop to which an outside thread gives tasks, noting how late each starts: what loop delay is measured on. */
@NullMarked
package io.locum.testapps.loopdelay;

import org.jspecify.annotations.NullMarked;
