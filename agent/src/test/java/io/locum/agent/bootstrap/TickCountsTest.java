package io.locum.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TickCountsTest {
    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 63, 64, 65, 127, 128, 1_000, 999_999, 20_000_000, 20_000_001, 5_000_000_000L, (1L << 40) - 1
            })
    void aBucketsMiddleIsWithinOnePercentOfItsValues(long nanos) {
        assertThat(TickCounts.middleOf(TickCounts.bucketOf(nanos))).isCloseTo(nanos, within(1 + nanos / 100));
    }

    @Test
    void bucketsGrowWithTheValue() {
        int last = -1;
        for (long nanos = 0; nanos < TickCounts.LONGEST_NANOS; nanos += 1 + nanos / 130) {
            int bucket = TickCounts.bucketOf(nanos);
            assertThat(bucket).isBetween(last, last + 1);
            last = bucket;
        }
    }

    @Test
    void lengthsOutOfRangeAreClamped() {
        assertThat(TickCounts.bucketOf(-5)).isZero();
        assertThat(TickCounts.bucketOf(Long.MAX_VALUE)).isEqualTo(TickCounts.SIZE - 1);
    }

    @Test
    void countsAddUp() {
        TickCounts counts = new TickCounts();
        counts.count(1_000);
        counts.count(1_000);
        assertThat(counts.countAt(TickCounts.bucketOf(1_000))).isEqualTo(2);
    }

    @Test
    void onlyLengthsThatOccurAndThoseBetweenThemTakeRoom() {
        TickCounts counts = new TickCounts();
        assertThat(IntStream.range(0, TickCounts.ROWS).filter(counts::hasRow)).isEmpty();
        counts.count(100_000);
        int known = TickCounts.bucketOf(100_000) / TickCounts.SUB_BUCKETS;
        assertThat(IntStream.range(0, TickCounts.ROWS).filter(counts::hasRow)).containsExactly(known);
        counts.count(400_000);
        counts.count(50_000);
        assertThat(IntStream.range(0, TickCounts.ROWS).filter(counts::hasRow))
                .containsExactly(known - 1, known, known + 1, known + 2);
    }

    @Test
    void countsStayWhenOtherLengthsCome() {
        TickCounts counts = new TickCounts();
        long[] lengths = {100_000, 0, 5_000_000_000L, 1, Long.MAX_VALUE, 70};
        for (long length : lengths) {
            counts.count(length);
            counts.count(100_000);
        }
        for (long length : lengths) {
            assertThat(counts.countAt(TickCounts.bucketOf(length))).isEqualTo(length == 100_000 ? 7 : 1);
        }
        assertThat(IntStream.range(0, TickCounts.SIZE).map(counts::countAt).sum())
                .isEqualTo(2 * lengths.length);
    }
}
