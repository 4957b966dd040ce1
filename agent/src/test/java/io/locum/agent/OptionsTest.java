package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionsTest {
    private static final Set<String> PROBES = Set.of("event-loop", "deadlock");

    @Test
    void withoutOptionsEverythingHasItsDefault() throws Exception {
        Options options = Options.parse(Map.of(), PROBES);
        assertThat(options.directory()).isEqualTo(Path.of(""));
        assertThat(options.duration()).isEmpty();
        assertThat(options.threshold()).isEqualTo(Duration.ofMillis(20));
        assertThat(options.cpu()).isEqualTo(Options.CpuSampler.AUTO);
        assertThat(options.probesOff()).isEmpty();
        assertThat(options.metrics()).containsExactlyInAnyOrder(Options.Metrics.values());
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "60s, 60000", "10m, 600000", "2h, 7200000"})
    void durationsAreRead(String text, long millis) throws Exception {
        assertThat(Options.parse(Map.of("duration", text), PROBES).duration()).contains(Duration.ofMillis(millis));
    }

    @Test
    void eventsWaitForTheDelayUnlessTheRecordingIsAsShort() throws Exception {
        assertThat(Options.parse(Map.of(), PROBES).delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Options.parse(Map.of("duration", "2s"), PROBES).delay()).isZero();
        assertThat(Options.parse(Map.of("delay", "0ms"), PROBES).delay()).isZero();
    }

    @Test
    void aProbeIsTurnedOffByItsName() throws Exception {
        assertThat(Options.parse(Map.of("deadlock", "off", "event-loop", "on"), PROBES)
                        .probesOff())
                .containsExactly("deadlock");
    }

    @ParameterizedTest
    @CsvSource({
        "on, 'JMX,MICROMETER,OPENTELEMETRY'",
        "off, ''",
        "jmx, JMX",
        "opentelemetry+jmx, 'JMX,OPENTELEMETRY'",
    })
    void liveNumbersAreShownWhereTheyAreWanted(String value, String wanted) throws Exception {
        String shown = Options.parse(Map.of("metrics", value), PROBES).metrics().stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(","));
        assertThat(shown).isEqualTo(wanted);
    }

    @Test
    void theBudgetIsAShareOrNone() throws Exception {
        assertThat(Options.parse(Map.of(), PROBES).budget()).hasValue(0.01);
        assertThat(Options.parse(Map.of("budget", "0.5%"), PROBES).budget()).hasValue(0.005);
        assertThat(Options.parse(Map.of("budget", "100%"), PROBES).budget()).hasValue(1);
        assertThat(Options.parse(Map.of("budget", "off"), PROBES).budget()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "budget, 0%, budget=0% is neither off nor a share such as 1% or 0.5%",
        "budget, 101%, budget=101% is neither off nor a share such as 1% or 0.5%",
        "budget, 1, budget=1 is neither off nor a share such as 1% or 0.5%",
        "metrics, jmx+statsd, 'metrics=jmx+statsd is none of on, off, jmx, micrometer, opentelemetry, nor some with +'",
        "colour, red, unknown option colour",
        "duration, 5, 'duration=5 is no duration such as 500ms, 60s, 10m or 2h'",
        "threshold, 0ms, threshold=0ms is below 1ms",
        "cpu, fast, 'cpu=fast is none of auto, async-profiler, jfr, off'",
        "deadlock, maybe, deadlock=maybe is neither on nor off",
    })
    void whatDoesNotParseIsNamed(String key, String value, String message) {
        assertThatThrownBy(() -> Options.parse(Map.of(key, value), PROBES))
                .isInstanceOf(RefusedException.class)
                .hasMessage(message);
    }
}
