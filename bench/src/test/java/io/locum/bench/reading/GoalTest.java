package io.locum.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void aDumpHasTheGoalOfTheNextLargerSize() {
        assertThat(Goal.of(0.02)).isEqualTo(Goal.of(0.3));
        assertThat(Goal.of(0.31)).isEqualTo(Goal.of(1));
    }

    @Test
    void theGoalOfADumpLargerThanAllGrowsWithIt() {
        assertThat(Goal.of(8)).isEqualTo(new Goal(8, 30, 2048));
    }
}
