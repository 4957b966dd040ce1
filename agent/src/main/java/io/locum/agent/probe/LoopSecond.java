package io.locum.agent.probe;

/**
 * What is recorded of one loop at a time, usually of a second.
 *
 * @param loopId a number of its own for each loop of a session
 * @param kind what sort of loop it is, as in {@code locum.EventLoop}
 * @param name of its thread; may be empty
 * @param elapsedNanos since the last such report of this loop
 * @param busyNanos of that, in ticks, also in one that still runs
 * @param ticks those that ended in that time
 * @param runningNanos for how long a tick has been running; 0: none runs
 * @param stalls how many of the ticks reached the threshold
 * @param stalledNanos their lengths, summed
 * @param longestNanos the longest tick that ended, exact if it is a stall
 */
public record LoopSecond(
        long loopId,
        String kind,
        String name,
        long elapsedNanos,
        long busyNanos,
        TickTally ticks,
        long runningNanos,
        long stalls,
        long stalledNanos,
        long longestNanos) {}
