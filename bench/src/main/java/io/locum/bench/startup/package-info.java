/** CPU that a JVM takes to start, with the agent and without. */
@NullMarked
package io.locum.bench.startup;

import org.jspecify.annotations.NullMarked;
