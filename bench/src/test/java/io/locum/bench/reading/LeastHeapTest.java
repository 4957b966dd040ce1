package io.locum.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeastHeapTest {

    @Test
    void theSmallestHeapThatPassesIsFoundFromAbove() throws Exception {
        assertThat(LeastHeap.below(1024, megabytes -> megabytes >= 150)).isEqualTo(160);
    }

    @Test
    void whatPassedBeforeIsTheAnswerWhenNothingSmallerPasses() throws Exception {
        assertThat(LeastHeap.below(1000, megabytes -> false)).isEqualTo(1000);
    }

    @Test
    void aTryMayTakeThreeTimesAsLongAndNeverLessThanTenSeconds() {
        assertThat(LeastHeap.limit(20)).isEqualTo(Duration.ofSeconds(60));
        assertThat(LeastHeap.limit(0.1)).isEqualTo(Duration.ofSeconds(10));
    }
}
