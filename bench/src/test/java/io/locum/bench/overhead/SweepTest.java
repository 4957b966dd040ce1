package io.locum.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.bench.subject.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {

    @Test
    void eachSweepBeginsWithAnotherVariant() {
        List<Variant> variants = List.of(Variant.OFF, Variant.CONTROL, Variant.LOCUM);

        assertThat(Sweep.order(variants, 0)).containsExactlyElementsOf(variants);
        assertThat(Sweep.order(variants, 1)).containsExactly(Variant.CONTROL, Variant.LOCUM, Variant.OFF);
        assertThat(Sweep.order(variants, 4)).containsExactly(Variant.CONTROL, Variant.LOCUM, Variant.OFF);
    }
}
