/**
 * Explains stalls: every part of each is given to one cause. The order of precedence is that of {@code StallWindow}: what
 * stopped all threads first, then what the JDK timed exactly, then what the agent's looks and the CPU samples show.
 */
@NullMarked
package io.locum.analyzer.signal.stall;

import org.jspecify.annotations.NullMarked;
