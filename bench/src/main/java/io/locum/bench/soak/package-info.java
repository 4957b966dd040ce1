/** Whether a JVM under the agent stays as it is for hours: memory, threads and open files. */
@NullMarked
package io.locum.bench.soak;

import org.jspecify.annotations.NullMarked;
