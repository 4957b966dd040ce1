package io.locum.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {

    @Test
    void threadsThatBeganInBetweenCountFromZeroAndEndedOnesNoMore() {
        ThreadTimes earlier = new ThreadTimes(Map.of(1L, 100L, 2L, 50L));
        ThreadTimes later = new ThreadTimes(Map.of(1L, 130L, 3L, 7L));

        assertThat(later.since(earlier)).isEqualTo(Duration.ofNanos(37));
    }

    @Test
    void aProcessThatWorksTakesTime() {
        long pid = ProcessHandle.current().pid();

        assertThat(ThreadTimes.of(pid).since(new ThreadTimes(Map.of()))).isPositive();
    }
}
