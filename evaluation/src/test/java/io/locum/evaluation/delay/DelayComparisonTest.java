package io.locum.evaluation.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DelayComparisonTest {

    /** A thousand arrivals that waited 0.01, 0.02, … 10 ms, in an order of no meaning. */
    private static final ArrivalLog TRUTH = ArrivalLog.of(LongStream.range(1, 1009)
            .map(arrival -> arrival * 7 % 1009)
            .filter(arrival -> arrival <= 1000)
            .mapToObj(arrival -> "arrival 60 " + arrival * 10_000)
            .toList());

    @Test
    void percentilesAreDelaysThatSoManyArrivalsStayWithin() {
        Delays ten = Delays.of(10, 1, 9, 2, 8, 3, 7, 4, 6, 5);

        assertThat(ten.at(Percentile.P50)).isEqualTo(Duration.ofNanos(5));
        assertThat(ten.at(Percentile.P90)).isEqualTo(Duration.ofNanos(9));
        assertThat(ten.at(Percentile.P999)).isEqualTo(Duration.ofNanos(10));
        assertThat(ten.count()).isEqualTo(10);
    }

    @Test
    void whatItTookToWakeTheOutsideThreadIsShownBeside() throws IOException {
        assertThat(compare("'p50Ms': 5, 'p90Ms': 9, 'p99Ms': 9.9, 'p999Ms': 9.99")
                        .pairs())
                .extracting(DelayComparison.Pair::wakeUp)
                .containsOnly(Duration.ofNanos(60));
    }

    @Test
    void aReportThatSaysTheTruthIsRight() throws IOException {
        assertThat(compare("'p50Ms': 5.0, 'p90Ms': 9.0, 'p99Ms': 9.9, 'p999Ms': 9.99")
                        .right())
                .isTrue();
    }

    @Test
    void aPercentileMayBeOffByFivePercent() throws IOException {
        assertThat(compare("'p50Ms': 5, 'p90Ms': 9.4, 'p99Ms': 9.9, 'p999Ms': 9.99")
                        .right())
                .isTrue();
        assertThat(compare("'p50Ms': 5, 'p90Ms': 9.6, 'p99Ms': 9.9, 'p999Ms': 9.99")
                        .right())
                .isFalse();
        assertThat(compare("'p50Ms': 5, 'p90Ms': 9, 'p99Ms': 9.9, 'p999Ms': 9.3")
                        .right())
                .isFalse();
    }

    @Test
    void aShortDelayMayBeOffByAFifthOfAMillisecond() {
        assertThat(pair(150, 0).right()).isTrue();
        assertThat(pair(201, 0).right()).isFalse();
        assertThat(pair(1_000, 1_190).right()).isTrue();
    }

    @Test
    void onlyTheMeasuredLoopCounts() throws IOException {
        String json = """
                {"vitals": {"app-1": {"loops": [
                  {"name": "warm-up", "utilization": 1, "ticks": 1, "delay": {}},
                  {"name": "measured", "utilization": 0.5, "ticks": 7,
                   "delay": {"p50Ms": 0, "p90Ms": 1.5, "p99Ms": 2, "p999Ms": 3}}]}}}
                """;

        ReportedLoop loop = ReportedLoop.in(new ObjectMapper().readTree(json), "measured");

        assertThat(loop.ticks()).isEqualTo(7);
        assertThat(loop.delay()).containsEntry(Percentile.P90, Duration.ofNanos(1_500_000));
    }

    @Test
    void aReportWithoutTheLoopOrAPercentileIsAnError() {
        assertThatThrownBy(() -> compare("'p50Ms': 5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReportedLoop.in(new ObjectMapper().createObjectNode(), "measured"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLogWithoutArrivalsIsAnError() {
        assertThatThrownBy(() -> ArrivalLog.of(List.of("until 7"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static DelayComparison.Pair pair(long trueMicros, long reportedMicros) {
        return new DelayComparison.Pair(
                Percentile.P50,
                Duration.ofNanos(trueMicros * 1_000),
                Duration.ofNanos(reportedMicros * 1_000),
                Duration.ZERO);
    }

    private static DelayComparison compare(String percentiles) throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(("{'vitals': {'app-1': {'loops': [{'name': 'measured', 'utilization': 0.5, 'ticks': 1,"
                                + " 'delay': {" + percentiles + "}}]}}}")
                        .replace('\'', '"'));
        return DelayComparison.of(TRUTH, ReportedLoop.in(report, "measured"));
    }
}
