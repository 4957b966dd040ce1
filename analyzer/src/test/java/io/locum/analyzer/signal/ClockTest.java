package io.locum.analyzer.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.signal.Clock.Tie;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClockTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void aTieWrittenLateIsNotTaken() {
        Clock clock = new Clock(List.of(
                new Tie(0, START),
                new Tie(1_000_000_000, START.plusMillis(1030)),
                new Tie(2_000_000_000, START.plusSeconds(2))));

        assertThat(clock.at(1_010_000_000)).isEqualTo(START.plusMillis(1010));
    }

    @Test
    void tiesFarAwayDoNotCount() {
        Clock clock = new Clock(List.of(
                new Tie(0, START),
                new Tie(100_000_000_000L, START.plusSeconds(100).plusNanos(5_000)),
                new Tie(101_000_000_000L, START.plusSeconds(101).plusNanos(5_000)),
                new Tie(102_000_000_000L, START.plusSeconds(102).plusNanos(5_000)),
                new Tie(103_000_000_000L, START.plusSeconds(103).plusNanos(5_000)),
                new Tie(104_000_000_000L, START.plusSeconds(104).plusNanos(5_000)),
                new Tie(105_000_000_000L, START.plusSeconds(105).plusNanos(5_000)),
                new Tie(106_000_000_000L, START.plusSeconds(106).plusNanos(5_000))));

        assertThat(clock.at(106_000_000_000L)).isEqualTo(START.plusSeconds(106).plusNanos(5_000));
    }
}
