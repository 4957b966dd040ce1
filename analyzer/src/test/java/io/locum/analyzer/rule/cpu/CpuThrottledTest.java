package io.locum.analyzer.rule.cpu;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.HostTimes;
import io.locum.analyzer.signal.HostTimes.Second;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CpuThrottledTest {

    @Test
    void aLimitUsedUpInAQuarterOfThePeriodsIsADisease() {
        Verdict verdict = examine(60, 8, 2, 0.2);

        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        assertThat(((Verdict.Sick) verdict).problems().get(0).title()).contains("0.2 processors", "25 %");
    }

    @Test
    void oneUsedUpLessOftenIsNot() {
        assertThat(examine(60, 100, 24, 0.2)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aBurstIsNot() {
        assertThat(examine(4, 10, 10, 0.2)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void withoutALimitItSaysSo() {
        assertThat(((Verdict.Healthy) examine(60, 0, 0, 0)).because()).contains("No CPU limit");
    }

    private static Verdict examine(int seconds, long periods, long throttled, double limit) {
        return new CpuThrottled()
                .examine(Runs.minute()
                        .with(
                                HostTimes.SIGNAL,
                                new HostTimes(IntStream.range(0, seconds)
                                        .mapToObj(i -> new Second(
                                                START.plusSeconds(i + 1),
                                                Duration.ZERO,
                                                ms(100),
                                                throttled,
                                                periods,
                                                limit))
                                        .toList())));
    }
}
