package io.locum.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long START = 1_000;
    private static final long MILLI = 1_000_000;

    @Test
    void requestsAreDueInTurnAtConstantIntervals() {
        Schedule schedule = new Schedule(START, 1_000, Duration.ofMillis(4), 2);

        assertThat(schedule.due(0)).isEqualTo(START);
        assertThat(schedule.due(1)).isEqualTo(START + MILLI);
        schedule.sent(0);
        assertThat(schedule.due(0)).isEqualTo(START + 2 * MILLI);
        assertThat(schedule.isDue(0, START + 2 * MILLI - 1)).isFalse();
        assertThat(schedule.isDue(0, START + 2 * MILLI)).isTrue();
    }

    @Test
    void aConnectionThatIsLateStillOwesWhatWasDueMeanwhile() {
        Schedule schedule = new Schedule(START, 1_000, Duration.ofMillis(4), 1);
        long late = START + 100 * MILLI;

        for (int request = 0; request < 4; request++) {
            assertThat(schedule.isOver()).isFalse();
            assertThat(schedule.isDue(0, late)).isTrue();
            assertThat(schedule.due(0)).isEqualTo(START + request * MILLI);
            schedule.sent(0);
        }
        assertThat(schedule.isOver()).isTrue();
        assertThat(schedule.isDue(0, late)).isFalse();
    }

    @Test
    void someRequestIsSentHoweverLowTheRate() {
        assertThat(new Schedule(START, 0.001, Duration.ofMillis(1), 8).isOver()).isFalse();
    }
}
