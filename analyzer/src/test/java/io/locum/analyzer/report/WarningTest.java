package io.locum.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.SwitchedOff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {

    @ParameterizedTest
    @CsvSource({
        "async-profiler, no library, 'Switched off: `async-profiler`, because no library'",
        "rates, the agent used 2 %, 'Lowered: `rates`, because the agent used 2 %'",
    })
    void tellsWhatTheRecordingDoesWithout(String what, String why, String warning) {
        assertThat(RecordingViews.warning(new SwitchedOff(what, why))).isEqualTo(warning);
    }
}
