/**
 * The JVMs of this host: finding them, starting one under the agent, joining a running one, and saying in one line
 * why that cannot be done.
 */
@NullMarked
package io.locum.analyzer.jvm;

import org.jspecify.annotations.NullMarked;
