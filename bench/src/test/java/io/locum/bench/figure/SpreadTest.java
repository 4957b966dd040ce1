package io.locum.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0, 5.0, 4.0))).isEqualTo(new Spread(5, 3, 2, 4));
    }

    @Test
    void betweenTwoFiguresItIsInterpolated() {
        assertThat(Spread.of(List.of(1.0, 2.0, 3.0, 4.0))).isEqualTo(new Spread(4, 2.5, 1.75, 3.25));
    }

    @Test
    void oneFigureIsItsOwnMedianAndQuartiles() {
        assertThat(Spread.of(List.of(1.02))).hasToString("1.020 (1.020 to 1.020)");
    }

    @Test
    void noFiguresHaveNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }
}
