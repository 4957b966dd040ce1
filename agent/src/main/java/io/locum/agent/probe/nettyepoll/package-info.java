/**
 * Watches the event loops of Netty's epoll transport, 4.1 and 4.2: every tick from one wait in {@code epoll_wait} to the
 * next. Costs two clock reads and a few stores a tick. Turned off by {@code netty-epoll=off}, and with all other loops
 * by {@code event-loop=off}. A Netty whose classes were renamed (shaded) is not seen.
 */
@NullMarked
package io.locum.agent.probe.nettyepoll;

import org.jspecify.annotations.NullMarked;
