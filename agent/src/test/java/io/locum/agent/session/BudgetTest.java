package io.locum.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.probe.Rates;
import io.locum.agent.probe.Throttle;
import org.junit.jupiter.api.Test;

final class BudgetTest {
    private static final long SECOND = 1_000_000_000;

    private final Throttle throttle = new Throttle();
    private final Budget budget = new Budget(0.01, throttle);
    private long now = -5 * SECOND;
    private long cpu = SECOND;

    @Test
    void whatTheAgentUsedBeforeTheFirstReadingDoesNotCount() {
        seconds(100, 20_000_000);
        assertThat(throttle.rates()).isEqualTo(Rates.FULL);
        assertThat(budget.switchedOff()).isEmpty();
    }

    @Test
    void loweredRatesAreSaid() {
        assertThat(seconds(1 + BudgetPolicy.WARM_UP + 5, 36_000_000)).isEqualTo(1);
        assertThat(throttle.rates()).isEqualTo(Rates.HALF);
        assertThat(budget.switchedOff())
                .containsExactly(new SwitchedOff(
                        "rates",
                        "the agent used 1.8 % of the processors' time, above its budget of 1 %: it looks at loops and tells of them"
                                + " half as often and takes at most 50 stacks a second, from then on"));
    }

    @Test
    void ratesThatAreFullAgainStaySaid() {
        assertThat(seconds(1 + BudgetPolicy.WARM_UP + 10, 36_000_000)).isEqualTo(2);
        assertThat(throttle.rates()).isEqualTo(Rates.QUARTER);
        assertThat(seconds(200, 0)).isEqualTo(2);
        assertThat(throttle.rates()).isEqualTo(Rates.FULL);
        assertThat(budget.switchedOff())
                .extracting(SwitchedOff::why)
                .containsExactly(
                        "the agent used 1.8 % of the processors' time, above its budget of 1 %: it looks at loops and tells of them"
                                + " a quarter as often and takes at most 25 stacks a second, for a while");
    }

    /** Returns how often the rates changed; of two processors. */
    private int seconds(int count, long usedInEach) {
        int changes = 0;
        for (int second = 0; second < count; second++) {
            changes += budget.read(now, cpu, 2) ? 1 : 0;
            now += SECOND;
            cpu += usedInEach;
        }
        return changes;
    }
}
