package io.locum.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void aNameWithBlanksAndParenthesesIsSkipped() {
        String stat = "4711 (a (java) b) S 1 2 3 4 5 6 7 8 9 10 150 50 7 3 20 0 31 0";

        assertThat(CpuTime.parse(stat, 11)).isEqualTo(Duration.ofSeconds(2));
        assertThat(CpuTime.parse(stat, 13)).isEqualTo(Duration.ofMillis(100));
    }
}
