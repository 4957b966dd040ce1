/**
 * Watches the event loops of Netty's kqueue transport (macOS, BSD), 4.1 and 4.2: every tick from one wait in
 * {@code kevent} to the next. Costs two clock reads and a few stores a tick. Turned off by {@code netty-kqueue=off}, and
 * with all other loops by {@code event-loop=off}. A Netty whose classes were renamed (shaded) is not seen.
 */
@NullMarked
package io.locum.agent.probe.nettykqueue;

import org.jspecify.annotations.NullMarked;
