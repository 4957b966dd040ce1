package io.locum.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsCommandTest {

    @ParameterizedTest
    @CsvSource({"PT12S, 12s", "PT61S, 1m 1s", "PT3H4M5S, 3h 4m", "PT50H, 2d 2h"})
    void aSpanIsItsTwoLargestUnits(Duration up, String text) {
        assertThat(PsCommand.span(up)).isEqualTo(text);
    }
}
