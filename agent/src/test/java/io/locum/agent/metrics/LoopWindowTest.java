package io.locum.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LoopWindowTest {
    private static final Duration LONG_TICK = Duration.ofMillis(500);

    private final LoopWindow window = new LoopWindow();
    private final DelayCurve curve = new DelayCurve();

    @Test
    void theLastSecondForgetsWhatTheLastTenStillKnow() {
        add(LONG_TICK);
        LoopFigures figures = add();
        assertThat(figures.lastSecond().delayP99Nanos()).isZero();
        assertThat(figures.lastSecond().delayMaxNanos()).isZero();
        // (500 ms - d) / 2 s = 1 % at d = 480 ms
        assertThat(figures.lastTenSeconds().delayP99Nanos()).isCloseTo(480_000_000, withPercentage(0.8));
        assertThat(figures.lastTenSeconds().delayMaxNanos()).isEqualTo(LONG_TICK.toNanos());
        assertThat(figures.lastTenSeconds().utilization()).isEqualTo(0.25);
    }

    @Test
    void afterTenSecondsATickIsForgottenButForTheSums() {
        add(LONG_TICK);
        for (int second = 0; second < 9; second++) {
            assertThat(add().lastTenSeconds().delayMaxNanos()).isEqualTo(LONG_TICK.toNanos());
        }
        LoopFigures figures = add();
        assertThat(figures.lastTenSeconds()).isEqualTo(new WindowFigures(10_000_000_000L, 0, 0, 0, 0));
        assertThat(figures.ticks()).isEqualTo(1);
        assertThat(figures.busyNanos()).isEqualTo(LONG_TICK.toNanos());
        assertThat(figures.watchedNanos()).isEqualTo(11_000_000_000L);
        assertThat(figures.stalls()).isEqualTo(1);
        assertThat(figures.stalledNanos()).isEqualTo(LONG_TICK.toNanos());
        assertThat(figures.longestNanos()).isEqualTo(LONG_TICK.toNanos());
    }

    @Test
    void aReportRightAfterAnotherIsNoSecond() {
        add(LONG_TICK);
        LoopFigures figures = window.add(Ticks.report(1, "loop", Duration.ofMillis(3), Duration.ZERO), curve);
        assertThat(figures.lastSecond().elapsedNanos()).isEqualTo(1_003_000_000);
        assertThat(figures.lastSecond().delayMaxNanos()).isEqualTo(LONG_TICK.toNanos());
    }

    @Test
    void aLoopThatIsHeldUpShowsItBeforeItIsLetGo() {
        LoopFigures figures = LoopFigures.NONE;
        for (int second = 1; second <= 30; second++) {
            figures = window.add(Ticks.report(1, "loop", Duration.ofSeconds(1), Duration.ofSeconds(second)), curve);
        }
        assertThat(figures.lastSecond().utilization()).isCloseTo(1, within(1e-9));
        assertThat(figures.lastSecond().delayMaxNanos())
                .isEqualTo(Duration.ofSeconds(30).toNanos());
        assertThat(figures.lastTenSeconds().delayP50Nanos())
                .isEqualTo(Duration.ofSeconds(15).toNanos());
        assertThat(figures.longestNanos()).isEqualTo(Duration.ofSeconds(30).toNanos());
        assertThat(figures.stalls()).as("stalls that have ended").isZero();
    }

    private LoopFigures add(Duration... ticks) {
        return window.add(Ticks.second(1, "loop", ticks), curve);
    }
}
