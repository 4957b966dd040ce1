package io.locum.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class IntervalTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    @Test
    void whatIsDueAtOnceIsDueAgainAfterAnInterval() {
        Interval interval = Interval.dueAtOnce(HOUR);
        long now = System.nanoTime();
        assertThat(interval.isDue(now)).isTrue();
        assertThat(interval.isDue(now + HOUR - 1)).isFalse();
        assertThat(interval.isDue(now + HOUR)).isTrue();
        assertThat(interval.isDue(now + HOUR)).isFalse();
    }

    @Test
    void whatIsDueLaterWaitsForTheFirstInterval() {
        Interval interval = Interval.dueLater(HOUR);
        long now = System.nanoTime();
        assertThat(interval.isDue(now)).isFalse();
        assertThat(interval.isDue(now + HOUR)).isTrue();
    }
}
