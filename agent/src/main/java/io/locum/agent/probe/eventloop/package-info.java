/**
 * Watches event loops: every tick of every {@code java.nio.channels.Selector} that keeps returning, the stalls among
 * them, and stacks taken while a stall lasts. Costs two clock reads and a few stores a tick, and one look a few
 * milliseconds apart at each loop; selectors that return only now and then cost nothing but that. Turned off by
 * {@code event-loop=off}.
 */
@NullMarked
package io.locum.agent.probe.eventloop;

import org.jspecify.annotations.NullMarked;
