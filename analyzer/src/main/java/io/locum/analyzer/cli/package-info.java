/** The commands that a user types. Each turns options into calls and failures into one line; the work is elsewhere. */
@NullMarked
package io.locum.analyzer.cli;

import org.jspecify.annotations.NullMarked;
