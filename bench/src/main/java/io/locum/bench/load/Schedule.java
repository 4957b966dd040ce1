package io.locum.bench.load;

import java.time.Duration;

/**
 * When the requests of an open loop are due: at constant intervals, over the connections in turn. Times are those of
 * {@code System.nanoTime()}. For one thread.
 */
final class Schedule {

    private final long start;
    private final double interval;
    private final long requests;

    /** The number of the request that each connection sends next, counted over all of them. */
    private final long[] next;

    private long sent;

    /** As many requests as are due within the length; at least one. */
    Schedule(long start, double perSecond, Duration length, int connections) {
        this.start = start;
        interval = Duration.ofSeconds(1).toNanos() / perSecond;
        requests = Math.max(1, (long) (length.toNanos() / interval));
        next = new long[connections];
        for (int connection = 0; connection < connections; connection++) {
            next[connection] = connection;
        }
    }

    /** Whether the connection's next request should have been sent by now. */
    boolean isDue(int connection, long now) {
        return next[connection] < requests && now - due(connection) >= 0;
    }

    /** When the connection's next request is due. */
    long due(int connection) {
        return start + (long) (next[connection] * interval);
    }

    /** The connection's next request was sent. */
    void sent(int connection) {
        next[connection] += next.length;
        sent++;
    }

    /** Whether all have been sent. */
    boolean isOver() {
        return sent == requests;
    }
}
