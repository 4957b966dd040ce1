/**
 * Remembers where sockets, files, channels, selectors, direct buffers, deflaters and inflaters come from, and which of
 * them are still open. A hook counts and mostly returns; at most 48 a second of each kind are picked, held weakly and
 * their stacks taken, a few microseconds each on the app's thread. At most 4,096 are remembered. Turned off by
 * {@code resources=off}.
 */
@NullMarked
package io.locum.agent.probe.resources;

import org.jspecify.annotations.NullMarked;
