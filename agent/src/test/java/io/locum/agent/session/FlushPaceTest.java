package io.locum.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.probe.Rates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FlushPaceTest {
    private static final long SECOND = 1_000_000_000L;

    /** So near the end that the clock runs over. */
    private static final long BEGUN = Long.MAX_VALUE - SECOND;

    private final FlushPace pace = new FlushPace(BEGUN);

    @Test
    void theOlderTheRecordingTheLongerThePause() {
        assertThat(dueWithin(60, Rates.FULL)).containsExactly(2, 4, 6, 9, 14, 21, 32, 48);
    }

    @Test
    void inTheEndItIsSixteenSeconds() {
        List<Integer> due = dueWithin(200, Rates.FULL);
        assertThat(due.get(due.size() - 1) - due.get(due.size() - 2)).isEqualTo(16);
    }

    @Test
    void lowerRatesLengthenThePause() {
        assertThat(dueWithin(30, Rates.QUARTER)).containsExactly(8, 24);
    }

    private List<Integer> dueWithin(int seconds, Rates rates) {
        List<Integer> due = new ArrayList<>();
        for (int second = 1; second <= seconds; second++) {
            if (pace.isDue(BEGUN + second * SECOND, rates)) {
                due.add(second);
            }
        }
        return due;
    }
}
