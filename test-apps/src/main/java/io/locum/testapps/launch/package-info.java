/** What every sample application does the same way: options, the line that says it listens, and its own end. */
@NullMarked
package io.locum.testapps.launch;

import org.jspecify.annotations.NullMarked;
