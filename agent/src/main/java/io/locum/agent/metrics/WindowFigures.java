package io.locum.agent.metrics;

/**
 * How a loop did in a stretch of time that ends now.
 *
 * @param elapsedNanos its length
 * @param utilization the share of it that the loop was busy, 0 to 1
 * @param delayP50Nanos the loop delay that half of all arrivals stay within
 * @param delayP99Nanos the loop delay that 99 % of all arrivals stay within
 * @param delayMaxNanos the longest tick, also one that still runs: the longest that an arrival could have to wait
 */
public record WindowFigures(
        long elapsedNanos, double utilization, long delayP50Nanos, long delayP99Nanos, long delayMaxNanos) {
    /** Of a loop that nothing is known of yet. */
    public static final WindowFigures NONE = new WindowFigures(0, 0, 0, 0, 0);
}
