/** A chat on Netty whose rooms are archived in the background: under a lock the event loop needs, and from a snapshot. */
@NullMarked
package io.locum.testapps.eventlooplock;

import org.jspecify.annotations.NullMarked;
