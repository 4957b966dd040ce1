package io.locum.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.Collections;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Expected values are computed by hand from P(delay &gt; d) = Σ max(0, L − d) / elapsed. */
final class DelayCurveTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** A bucket's middle is within 0.8 % of what it counts. */
    private static final Percentage BUCKET = withPercentage(0.8);

    private final DelayCurve curve = new DelayCurve();

    @Test
    void aLoopThatIsAlwaysInOneTickDelaysUniformly() {
        draw(SECOND, 0, Duration.ofSeconds(1));
        assertThat(curve.percentile(0.5)).isCloseTo(ms(500), BUCKET);
        assertThat(curve.percentile(0.99)).isCloseTo(ms(990), BUCKET);
    }

    @Test
    void arrivalsDuringIdleTimeWaitForNothing() {
        // P(delay > d) = (100 ms - d) / 1 s, so 5 % wait longer than 50 ms and 90 % not at all
        draw(SECOND, 0, Duration.ofMillis(100));
        assertThat(curve.percentile(0.5)).isZero();
        assertThat(curve.percentile(0.89)).isZero();
        assertThat(curve.percentile(0.95)).isCloseTo(ms(50), withPercentage(2));
        assertThat(curve.percentile(0.99)).isCloseTo(ms(90), BUCKET);
    }

    @Test
    void ticksWeighByTheirLength() {
        // 1 % of a second is left in the long tick when it has 10 ms to go; 15 % reaches into the short ones:
        // 100 ms - d + 100 (1 ms - d) = 150 ms, so d = 50 ms / 101
        Duration[] ticks = Collections.nCopies(101, Duration.ofMillis(1)).toArray(Duration[]::new);
        ticks[0] = Duration.ofMillis(100);
        draw(SECOND, 0, ticks);
        assertThat(curve.percentile(0.99)).isCloseTo(ms(90), BUCKET);
        assertThat(curve.percentile(0.85)).isCloseTo(ms(50) / 101, withPercentage(3));
    }

    @Test
    void aTickThatStillRunsCounts() {
        draw(SECOND, ms(400));
        assertThat(curve.percentile(0.5)).isZero();
        assertThat(curve.percentile(0.8)).isEqualTo(ms(200));
        assertThat(curve.percentile(0.99)).isEqualTo(ms(390));
    }

    @Test
    void aTickThatStillRunsTakesItsPlaceAmongTheOthers() {
        // 300 ms runs, 500 ms and 100 ms ended: above 100 ms, (500 - d) + (300 - d) = 10 % of a second at d = 400 ms
        draw(SECOND, ms(300), Duration.ofMillis(100), Duration.ofMillis(500));
        assertThat(curve.percentile(0.9)).isCloseTo(ms(400), BUCKET);
        // (500 - d) + (300 - d) + (100 - d) = 750 ms at d = 50 ms
        assertThat(curve.percentile(0.25)).isCloseTo(ms(50), withPercentage(4));
    }

    @Test
    void aTickLongerThanTheTimeCountsWithAllOfItsOwn() {
        draw(SECOND, 0, Duration.ofSeconds(60));
        assertThat(curve.percentile(0.5)).isCloseTo(30 * SECOND, BUCKET);
        assertThat(curve.percentile(0.99)).isCloseTo(ms(59_400), BUCKET);
    }

    @Test
    void withoutTicksNobodyWaits() {
        draw(SECOND, 0);
        assertThat(curve.percentile(0.99)).isZero();
    }

    @Test
    void nothingIsLeftOfWhatWasDrawnBefore() {
        draw(SECOND, ms(900), Duration.ofMillis(500));
        draw(SECOND, 0, Duration.ofMillis(10));
        assertThat(curve.percentile(0.995)).isCloseTo(ms(5), withPercentage(2));
    }

    private void draw(long elapsed, long running, Duration... ticks) {
        curve.add(Ticks.tally(ticks));
        curve.draw(elapsed, running);
    }

    private static long ms(long millis) {
        return millis * 1_000_000;
    }
}
