/**
 * Watches the event loops of Netty's io_uring transport, from 4.2.4 on: every tick from the completion of I/O to the next
 * wait for it. Costs two clock reads and a few stores a tick. Turned off by {@code netty-io-uring=off}, and with all
 * other loops by {@code event-loop=off}. A Netty whose classes were renamed (shaded) is not seen.
 */
@NullMarked
package io.locum.agent.probe.nettyuring;

import org.jspecify.annotations.NullMarked;
