package io.locum.analyzer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void numbersAreWrittenAsFormatStringsWriteThem() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(13) - 1);
            long whole = (long) value;
            assertThat(Digits.grouped(whole)).isEqualTo(String.format(Locale.ROOT, "%,d", whole));
            if (Math.abs(value) >= 1) {
                assertThat(Digits.grouped(value)).isEqualTo(String.format(Locale.ROOT, "%,.0f", value));
                assertThat(Digits.fixed(value, 1)).isEqualTo(String.format(Locale.ROOT, "%.1f", value));
            }
            assertThat(Digits.fixed(Math.abs(value), 2)).isEqualTo(String.format(Locale.ROOT, "%.2f", Math.abs(value)));
        }
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(Digits.fixed(0.125, 2)).isEqualTo("0.13");
        assertThat(Digits.fixed(1.005, 2)).isEqualTo("1.01");
        assertThat(Digits.fixed(-2.5, 0)).isEqualTo("-3");
    }

    @Test
    void groupsAreOfThree() {
        assertThat(Digits.grouped(0L)).isEqualTo("0");
        assertThat(Digits.grouped(-999L)).isEqualTo("-999");
        assertThat(Digits.grouped(-1_000L)).isEqualTo("-1,000");
        assertThat(Digits.grouped(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
    }

    @Test
    void whatIsNoNumberIsSaidToBeNone() {
        assertThat(Digits.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(Digits.grouped(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }
}
