/** Account statements from a thread pool: built in memory over and over, and written row by row. */
@NullMarked
package io.locum.testapps.allocationstorm;

import org.jspecify.annotations.NullMarked;
