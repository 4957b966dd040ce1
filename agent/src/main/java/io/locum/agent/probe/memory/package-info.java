/**
 * Every two seconds what the JVM and the kernel say about memory that is no Java heap, and every three seconds what the
 * open descriptors are: of 256 at most the links are read, and looks come more seldom where listing them takes long.
 * Costs about 0.02 % of a processor. Turned off by {@code memory=off}.
 */
@NullMarked
package io.locum.agent.probe.memory;

import org.jspecify.annotations.NullMarked;
