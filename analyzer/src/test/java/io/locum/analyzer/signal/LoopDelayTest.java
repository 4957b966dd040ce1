package io.locum.analyzer.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.locum.analyzer.signal.LoopDelay.Shortened;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class LoopDelayTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aLoopThatIsAlwaysInOneTickDelaysUniformly() {
        LoopDelay delay = LoopDelay.of(List.of(SECOND), SECOND);

        assertThat(delay.percentile(0.5)).isEqualTo(Duration.ofMillis(500));
        assertThat(delay.percentile(0.99)).isEqualTo(Duration.ofMillis(990));
        assertThat(delay.mean()).isEqualTo(Duration.ofMillis(500));
        assertThat(delay.max()).isEqualTo(SECOND);
    }

    @Test
    void arrivalsDuringIdleTimeWaitForNothing() {
        LoopDelay delay = LoopDelay.of(List.of(Duration.ofMillis(100)), SECOND);

        assertThat(delay.percentile(0.5)).isZero();
        assertThat(delay.percentile(0.9)).isZero();
        assertThat(delay.percentile(0.95)).isEqualTo(Duration.ofMillis(50));
        assertThat(delay.probabilityAbove(Duration.ZERO)).isEqualTo(0.1);
        assertThat(delay.probabilityAbove(Duration.ofMillis(60))).isCloseTo(0.04, within(1e-9));
    }

    @Test
    void ticksWeighByTheirLength() {
        // of 200 ms busy, 100 lie in one tick and 100 in a hundred ticks
        List<Duration> ticks = new java.util.ArrayList<>(java.util.Collections.nCopies(100, Duration.ofMillis(1)));
        ticks.add(Duration.ofMillis(100));

        LoopDelay delay = LoopDelay.of(ticks, SECOND);

        assertThat(delay.percentile(0.99)).isEqualTo(Duration.ofMillis(90));
        assertThat(delay.percentile(0.85)).isBetween(Duration.ofNanos(1), Duration.ofMillis(1));
    }

    @Test
    void percentileAndProbabilityAgree() {
        LoopDelay delay = LoopDelay.of(
                List.of(Duration.ofMillis(7), Duration.ofMillis(31), Duration.ofMillis(112), Duration.ofMillis(112)),
                SECOND);

        for (double share : new double[] {0.75, 0.8, 0.9, 0.99, 0.999}) {
            assertThat(delay.probabilityAbove(delay.percentile(share))).isCloseTo(1 - share, within(1e-6));
        }
    }

    @Test
    void withoutItsLongTickALoopWaitsForTheOthers() {
        LoopDelay delay = LoopDelay.of(List.of(Duration.ofMillis(200), Duration.ofMillis(20)), SECOND);

        LoopDelay fixed = delay.with(List.of(new Shortened(Duration.ofMillis(200), Duration.ZERO)));

        assertThat(fixed.percentile(0.99)).isEqualTo(Duration.ofMillis(10));
        assertThat(fixed.max()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aTickThatWouldHaveBeenShorterStillDelays() {
        LoopDelay delay = LoopDelay.of(List.of(Duration.ofMillis(200), Duration.ofMillis(20)), SECOND);

        LoopDelay fixed = delay.with(List.of(new Shortened(Duration.ofMillis(200), Duration.ofMillis(50))));

        assertThat(fixed.percentile(0.99)).isEqualTo(Duration.ofMillis(40));
        assertThat(fixed.max()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void anExactLengthFindsItsRoundedTickInAHistogram() {
        Histogram ticks = new Histogram(3);
        ticks.recordValue(Duration.ofMillis(200).plusNanos(12_345).toNanos());

        LoopDelay fixed = LoopDelay.of(ticks, SECOND)
                .with(List.of(new Shortened(Duration.ofMillis(200).plusNanos(12_345), Duration.ZERO)));

        assertThat(fixed.max()).isZero();
    }

    @Test
    void aLoopWithoutTicksDelaysNothing() {
        assertThat(LoopDelay.of(List.of(), SECOND).percentile(0.99)).isZero();
        assertThat(LoopDelay.of(List.of(), Duration.ZERO).mean()).isZero();
    }
}
