package io.locum.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T10:00:00Z", "2026-12-09T23:59:59.000000001Z", "1970-01-01T00:00:00.999999999Z"})
    void anInstantComesBackAsItWas(String text) {
        Instant instant = Instant.parse(text);
        assertThat(Instant.parse(Timestamp.iso(instant))).isEqualTo(instant);
        assertThat(Timestamp.iso(instant)).hasSize("2026-01-31T10:00:00.123456789Z".length());
    }

    @Test
    void aFileNameSortsByTime() {
        assertThat(Timestamp.inFileName(LocalDateTime.of(2026, 1, 2, 3, 4, 5))).isEqualTo("20260102-030405");
    }

    @Test
    void theProcessKnowsItsNumber() {
        assertThat(ProcessId.current()).isEqualTo(ProcessHandle.current().pid());
    }
}
