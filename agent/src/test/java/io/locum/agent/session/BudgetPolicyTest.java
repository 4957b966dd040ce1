package io.locum.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processors and a budget of 1 %: 20 ms a second. */
final class BudgetPolicyTest {
    private static final long OFFERED = 2_000_000_000;
    private static final long BUDGET = 20_000_000;
    private static final long ABOVE = BUDGET + 1;
    private static final long CALM = BUDGET * 4 / 10 - 1;

    private final BudgetPolicy policy = new BudgetPolicy(0.01, 3);

    @BeforeEach
    void warmUp() {
        assertThat(after(BudgetPolicy.WARM_UP, 100 * BUDGET)).isZero();
    }

    @Test
    void exactlyTheBudgetIsWithinIt() {
        assertThat(after(1_000, BUDGET)).isZero();
    }

    @Test
    void oneStepIsTakenAfterFiveSecondsJustAbove() {
        assertThat(after(4, ABOVE)).isZero();
        assertThat(after(1, ABOVE)).isEqualTo(1);
        assertThat(after(4, ABOVE)).isEqualTo(1);
        assertThat(after(1, ABOVE)).isEqualTo(2);
    }

    @Test
    void oneBusySecondIsAveragedWithThoseAround() {
        after(10, 0);
        assertThat(after(1, 5 * BUDGET)).isZero();
        assertThat(after(10, 0)).isZero();
        assertThat(after(1, 5 * BUDGET + 1)).isEqualTo(1);
    }

    @Test
    void theLastLevelIsTheLast() {
        assertThat(after(1_000, 100 * BUDGET)).isEqualTo(3);
    }

    @Test
    void ratesGoUpAgainAfterAMinuteFarBelowTheBudget() {
        after(5, ABOVE);
        assertThat(after(BudgetPolicy.WINDOW + BudgetPolicy.CALM - 2, CALM)).isEqualTo(1);
        assertThat(after(1, CALM)).isZero();
    }

    @Test
    void fourTenthsOfTheBudgetAreNotFarBelow() {
        after(5, ABOVE);
        assertThat(after(10_000, CALM + 1)).isEqualTo(1);
    }

    @Test
    void aMinuteThatIsNotCalmThroughoutDoesNotCount() {
        after(5, ABOVE);
        for (int i = 0; i < 100; i++) {
            after(50, CALM);
            assertThat(after(1, 3 * BUDGET)).isEqualTo(1);
        }
    }

    @Test
    void aLevelReturnedToTwiceWithinTenMinutesIsKept() {
        int changes = 0;
        int level = 0;
        // Full rates cost too much, half of them next to nothing: without memory this would swing for ever.
        for (int second = 0; second < 100_000; second++) {
            int next = after(1, level == 0 ? 2 * BUDGET : 0);
            changes += next == level ? 0 : 1;
            level = next;
        }
        assertThat(level).isEqualTo(1);
        assertThat(changes).isEqualTo(5);
    }

    @Test
    void aKeptLevelCanBeLeftForLowerRatesAndIsReturnedTo() {
        for (int round = 0; round < 3; round++) {
            after(5, ABOVE);
            after(100, 0);
        }
        assertThat(after(1_000, 0)).isEqualTo(1);
        assertThat(after(5, ABOVE)).isEqualTo(2);
        assertThat(after(1_000, 0)).isEqualTo(1);
    }

    @Test
    void returnsThatAreHoursApartKeepNothing() {
        for (int round = 0; round < 10; round++) {
            assertThat(after(5, ABOVE)).isEqualTo(1);
            assertThat(after(3_600, 0)).isZero();
        }
    }

    @Test
    void anHourAsleepIsNoHourOfCalm() {
        after(5, ABOVE);
        assertThat(policy.read(0, 3_600 * OFFERED)).isEqualTo(1);
        assertThat(after(20, CALM)).isEqualTo(1);
    }

    @Test
    void withoutABudgetNothingIsLowered() {
        BudgetPolicy unlimited = new BudgetPolicy(Double.POSITIVE_INFINITY, 3);
        for (int second = 0; second < 100; second++) {
            assertThat(unlimited.read(OFFERED, OFFERED)).isZero();
        }
    }

    private int after(int seconds, long usedInEach) {
        int level = 0;
        for (int second = 0; second < seconds; second++) {
            level = policy.read(usedInEach, OFFERED);
        }
        return level;
    }
}
