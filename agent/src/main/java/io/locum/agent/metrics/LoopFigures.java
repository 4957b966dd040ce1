package io.locum.agent.metrics;

/**
 * A loop as of about a second ago at most.
 *
 * @param lastSecond the last second
 * @param lastTenSeconds the last ten seconds, or less if it was not watched for as long
 * @param ticks how many have ended since the agent came
 * @param busyNanos time in ticks since the agent came
 * @param watchedNanos time since the agent came, or since the loop began
 * @param stalls how many ticks have reached the threshold since then
 * @param stalledNanos the lengths of those ticks, summed
 * @param longestNanos the longest tick since then, also one that still runs
 */
public record LoopFigures(
        WindowFigures lastSecond,
        WindowFigures lastTenSeconds,
        long ticks,
        long busyNanos,
        long watchedNanos,
        long stalls,
        long stalledNanos,
        long longestNanos) {
    /** Of a loop that nothing is known of yet. */
    public static final LoopFigures NONE = new LoopFigures(WindowFigures.NONE, WindowFigures.NONE, 0, 0, 0, 0, 0, 0);
}
