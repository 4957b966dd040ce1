package io.locum.bench.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void isTheSumBelowTheHistogram() {
        assertThat(LiveHeap.total(List.of(
                        "4711:",
                        " num     #instances         #bytes  class name (module)",
                        "   1:         12345         678900  [B (java.base@17.0.15)",
                        "Total         23456        1234567")))
                .isEqualTo(1_234_567);
    }

    @Test
    void anAnswerWithoutAHistogramIsAFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LiveHeap.total(List.of("no such process")))
                .withMessageContaining("no such process");
    }
}
