/** Puts calls to bootstrap hooks into methods of the JVM's classes, in one batch, and takes them out again. */
@NullMarked
package io.locum.agent.install;

import org.jspecify.annotations.NullMarked;
