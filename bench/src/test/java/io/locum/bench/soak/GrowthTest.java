package io.locum.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void comparesTheMediansOfTheFirstAndTheLastSamples() {
        List<Sample> samples = List.of(sample(20), sample(21), sample(90), sample(30), sample(23), sample(21));

        assertThat(Growth.of(samples, 3))
                .contains(new Growth(Vital.THREADS, 21, 23))
                .noneMatch(Growth::isTooMuch);
    }

    @Test
    void moreThanTheLimitIsTooMuch() {
        assertThat(new Growth(Vital.THREADS, 20, 23).isTooMuch()).isFalse();
        assertThat(new Growth(Vital.THREADS, 20, 23.5).isTooMuch()).isTrue();
        assertThat(new Growth(Vital.RESIDENT, 200, 210).isTooMuch()).isFalse();
        assertThat(new Growth(Vital.RESIDENT, 200, 210.5).isTooMuch()).isTrue();
    }

    @Test
    void aColumnIsFoundByItsHeading() {
        assertThat(Sample.column(List.of("  S0C    MC     MU ", " 0.0 9000.0 8713.6"), "MU"))
                .isEqualTo(8713.6);
    }

    private static Sample sample(double threads) {
        Map<Vital, Double> values = new EnumMap<>(Vital.class);
        for (Vital vital : Vital.values()) {
            values.put(vital, vital == Vital.THREADS ? threads : 1.0);
        }
        return new Sample(values);
    }
}
