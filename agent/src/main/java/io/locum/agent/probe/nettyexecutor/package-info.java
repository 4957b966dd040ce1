/**
 * Watches Netty's event executors that wait for tasks alone, 4.1 and 4.2: {@code DefaultEventExecutor},
 * {@code GlobalEventExecutor} and the event loops of the local transport. Costs two clock reads and a few stores a task.
 * Turned off by {@code netty-executor=off}, and with all other loops by {@code event-loop=off}. A Netty whose classes were
 * renamed (shaded) is not seen.
 */
@NullMarked
package io.locum.agent.probe.nettyexecutor;

import org.jspecify.annotations.NullMarked;
