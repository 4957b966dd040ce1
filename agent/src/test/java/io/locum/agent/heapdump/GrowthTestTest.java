package io.locum.agent.heapdump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrowthTestTest {
    private static final long SECOND = 1_000_000_000;
    private static final long MB = 1 << 20;
    private static final long LEAST = 8 * MB;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aLeakIsGrowth(long seed) {
        assertThat(grows(seed, 15, second -> 30 + 1.5 * second)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aLeakThatBeginsLateIsGrowth(long seed) {
        assertThat(grows(seed, 640, second -> 30 + Math.max(0, second - 600))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWarmUpIsNone(long seed) {
        assertThat(grows(seed, 60, second -> 30 + 20 * (1 - Math.exp(-second / 2))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSawtoothIsNone(long seed) {
        assertThat(grows(seed, 120, second -> 30 + 3 * (second % 5))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneStepIsNone(long seed) {
        assertThat(grows(seed, 60, second -> second < 20 ? 30 : 60)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCacheThatHasFoundItsSizeIsNone(long seed) {
        assertThat(grows(seed, 60, second -> Math.min(52, 30 + 5 * second))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatBreathesWithTheLoadIsNone(long seed) {
        assertThat(grows(seed, 300, second -> 60 + 15 * Math.sin(second / 1.3))).isFalse();
    }

    @Test
    void fourCollectionsInFifteenSecondsAreEnough() {
        assertThat(growsAfter(5, 30, 33, 36, 39)).isTrue();
        assertThat(growsAfter(4, 30, 33, 36, 39)).as("in twelve seconds").isFalse();
    }

    @Test
    void soAreThreeThatLeaveHalfAsMuchAgain() {
        assertThat(growsAfter(8, 30, 36, 42)).isTrue();
        assertThat(growsAfter(7, 30, 36, 42)).as("in fourteen seconds").isFalse();
        assertThat(growsAfter(8, 30, 35, 41)).as("too little").isFalse();
        assertThat(growsAfter(8, 30, 38, 42)).as("towards a bound").isFalse();
        assertThat(growsAfter(8, 30, 34, 42)).as("one step").isFalse();
        assertThat(growsAfter(8, 30, 48)).as("two").isFalse();
    }

    @Test
    void ofFewCollectionsEachHasToLeaveMore() {
        assertThat(growsAfter(10, 30, 41, 41, 52)).isFalse();
        assertThat(growsAfter(10, 30, 33, 36, 60)).as("one step").isFalse();
        assertThat(growsAfter(10, 30, 42, 50, 51)).as("towards a bound").isFalse();
        assertThat(growsAfter(10, 30, 60, 35, 40)).as("a sawtooth").isFalse();
    }

    private static boolean growsAfter(int secondsBetween, int... megabytes) {
        HeapSeries series = new HeapSeries();
        for (int i = 0; i < megabytes.length; i++) {
            series.add(SECOND * i * secondsBetween, megabytes[i] * MB);
        }
        return GrowthTest.growth(series, LEAST).isPresent();
    }

    /** Whether it is ever said in so many seconds, with a collection or two in each and two megabytes of noise. */
    private static boolean grows(long seed, int seconds, DoubleUnaryOperator megabytes) {
        Random random = new Random(seed);
        HeapSeries series = new HeapSeries();
        boolean grows = false;
        for (double now = 0; now < seconds; now += 0.3 + random.nextDouble()) {
            double used = megabytes.applyAsDouble(now) + 2 * random.nextDouble();
            series.add((long) (now * SECOND), (long) (used * MB));
            grows |= GrowthTest.growth(series, LEAST).isPresent();
        }
        return grows;
    }
}
