package io.locum.testapps.loopdelay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void theSameSeedMakesTheSameTicks() {
        assertThat(new Ticks(Ticks.Load.HALF, 7).length()).isEqualTo(new Ticks(Ticks.Load.HALF, 7).length());
        assertThat(new Ticks(Ticks.Load.HALF, 7).length()).isNotEqualTo(new Ticks(Ticks.Load.HALF, 8).length());
    }

    @Test
    void aHalfLoadedLoopRestsAsLongAsItWorks() {
        Ticks ticks = new Ticks(Ticks.Load.HALF, 1);

        assertThat(mean(Stream.generate(ticks::length))).isCloseTo(Ticks.meanNanos(), withinPercentage(3));
        assertThat(mean(Stream.generate(ticks::rest))).isCloseTo(Ticks.meanNanos(), withinPercentage(3));
    }

    @Test
    void aSaturatedLoopNeverRests() {
        assertThat(new Ticks(Ticks.Load.SATURATED, 1).rest()).isZero();
    }

    private static double mean(Stream<Duration> durations) {
        return LongStream.of(
                        durations.limit(50_000).mapToLong(Duration::toNanos).toArray())
                .average()
                .orElseThrow();
    }
}
