package io.locum.testapps.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void requestsFailuresAndTheSlowestAreCounted() {
        Tally tally = new Tally();
        tally.add(true, 3_000_000);
        tally.add(true, 12_900_000);
        tally.add(false, 0);

        assertThat(tally).hasToString("requests 3 failed 1 slowest-ms 12");
        assertThat(tally.failed()).isEqualTo(1);
    }
}
