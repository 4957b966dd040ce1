package io.locum.bench.subject;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a server did and took in a stretch of time.
 *
 * @param latencies of all requests, in nanoseconds
 * @param cpu the CPU time it took
 */
public record Window(Histogram latencies, Duration cpu) {

    private static final double NANOS_PER_MICRO = 1e3;

    /** Both together. */
    public Window plus(Window other) {
        Histogram sum = latencies.copy();
        sum.add(other.latencies);
        return new Window(sum, cpu.plus(other.cpu));
    }

    /** How many requests it answered. */
    public long requests() {
        return latencies.getTotalCount();
    }

    /** CPU per request, in microseconds. */
    public double microsPerRequest() {
        return cpu.toNanos() / NANOS_PER_MICRO / requests();
    }

    /** The latency that so many percent of the requests did not exceed, in microseconds. */
    public double micros(double percentile) {
        return latencies.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
    }
}
