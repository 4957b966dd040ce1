package io.locum.bench.overhead;

import java.time.Duration;

/**
 * What a server did and took in a stretch of time.
 *
 * @param requests how many it answered
 * @param cpu the CPU time it took
 */
record Window(long requests, Duration cpu) {

    private static final double NANOS_PER_MICRO = 1e3;

    Window plus(Window other) {
        return new Window(requests + other.requests, cpu.plus(other.cpu));
    }

    /** CPU per request, in microseconds. */
    double microsPerRequest() {
        return cpu.toNanos() / NANOS_PER_MICRO / requests;
    }
}
