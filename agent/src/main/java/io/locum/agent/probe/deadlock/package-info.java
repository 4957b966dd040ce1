/**
 * Asks the JVM for deadlocked threads every five seconds, which takes one short safepoint each time. Turned off by
 * {@code deadlock=off}.
 */
@NullMarked
package io.locum.agent.probe.deadlock;

import org.jspecify.annotations.NullMarked;
