package io.locum.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "10s, PT10S", "5m, PT5M", "2h, PT2H"})
    void readsWhatPeopleWrite(String text, Duration expected) {
        assertThat(new DurationConverter().convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "-1s", "10 s", "1d", "99999999999s"})
    void refusesAnythingElseAndSaysTheForm(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("500ms, 10s, 5m or 2h");
    }

    @Test
    void writesWhatItReads() {
        assertThat(DurationConverter.text(Duration.ofMillis(1500))).isEqualTo("1500ms");
        assertThat(DurationConverter.text(Duration.ofMinutes(2))).isEqualTo("120s");
    }
}
