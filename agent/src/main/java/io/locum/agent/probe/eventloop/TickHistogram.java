package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.TickCounts;
import io.locum.agent.probe.TickTally;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/** Turns counts into percentiles and HdrHistogram's compressed form. One for all loops, since a filled one is large. */
final class TickHistogram {
    /** Two digits are as fine as the counts' own buckets. */
    private static final int DIGITS = 2;

    private final Histogram histogram = new Histogram(1, TickCounts.LONGEST_NANOS, DIGITS);
    private final TickTally.Builder tally = new TickTally.Builder();
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    void clear() {
        if (ticks() > 0) {
            histogram.reset();
        }
    }

    /**
     * Adds what was counted since the last time.
     *
     * @param seen the counts at that time; brought up to date
     */
    void add(TickCounts counts, SeenCounts seen) {
        for (int row = 0; row < TickCounts.ROWS; row++) {
            if (counts.hasRow(row)) {
                int first = row * TickCounts.SUB_BUCKETS;
                for (int bucket = first; bucket < first + TickCounts.SUB_BUCKETS; bucket++) {
                    int added = seen.added(counts, bucket);
                    if (added > 0) {
                        histogram.recordValueWithCount(TickCounts.middleOf(bucket), added);
                        tally.add(bucket, added);
                    }
                }
            }
        }
    }

    long ticks() {
        return histogram.getTotalCount();
    }

    /** What was added since the last call. */
    TickTally takeTally() {
        return tally.take();
    }

    long percentile(double percentile) {
        return ticks() == 0 ? 0 : histogram.getValueAtPercentile(percentile);
    }

    /** Base64, empty without ticks. */
    String encoded() {
        if (ticks() == 0) {
            return "";
        }
        int needed = histogram.getNeededByteBufferCapacity();
        if (buffer.capacity() < needed) {
            buffer = ByteBuffer.allocate(needed);
        }
        buffer.clear();
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        buffer.flip();
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
