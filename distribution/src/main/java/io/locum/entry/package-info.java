/**
 * What a JVM sees of {@code locum.jar}: the agent's entry, the command line's entry, and the class loader that keeps
 * everything else apart inside nested jars.
 */
@NullMarked
package io.locum.entry;

import org.jspecify.annotations.NullMarked;
